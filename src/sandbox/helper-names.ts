/** The names of `helpers`, and of `table`, for what reads code without running it. A test compares them. */
export const helperNames: ReadonlySet<string> = new Set([
  'aq',
  'op',
  'all',
  'bin',
  'desc',
  'endswith',
  'escape',
  'field',
  'frac',
  'matches',
  'names',
  'not',
  'range',
  'rolling',
  'startswith',
  'table'
])
