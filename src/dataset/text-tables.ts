/** Tables made from the five press texts, some of them by checking these against the official ones. */
const textTables = [
  'facts',
  'passages',
  'sources',
  'numerals',
  'systems',
  'claims',
  'verdicts',
  'agreements',
  'overlaps'
]

/** Whether figures of some tables come from the press texts, also where no row names a fact. */
export function areFromTexts(tables: Iterable<string>): boolean {
  return [...tables].some((name) => textTables.includes(name))
}
