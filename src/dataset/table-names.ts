/** The names of all published tables and views, without what the schema says of them. */
export const tableNames = [
  ...(['sources', 'passages', 'facts', 'indicators', 'units', 'systems', 'mentions', 'numerals', 'reasons'] as const),
  ...(['egdi', 'editions', 'countries', 'cpi', 'claims', 'claim_terms', 'agreements', 'overlaps'] as const),
  ...(['derived', 'differences', 'group_ranks', 'group_means', 'claim_parts', 'verdicts'] as const)
] as const
