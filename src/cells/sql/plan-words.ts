import type { MessageKey } from '../../i18n/say.ts'

/** What the operators of DuckDB do, in words; others go by their own name. */
const words: Readonly<Record<string, MessageKey>> = {
  SEQ_SCAN: 'cells_plan_scan',
  TABLE_SCAN: 'cells_plan_scan',
  INDEX_SCAN: 'cells_plan_scan',
  READ_CSV: 'cells_plan_file',
  READ_CSV_AUTO: 'cells_plan_file',
  COLUMN_DATA_SCAN: 'cells_plan_values',
  DUMMY_SCAN: 'cells_plan_dummy',
  EMPTY_RESULT: 'cells_plan_empty',
  FILTER: 'cells_plan_filter',
  PROJECTION: 'cells_plan_columns',
  HASH_JOIN: 'cells_plan_hash_join',
  NESTED_LOOP_JOIN: 'cells_plan_loop_join',
  BLOCKWISE_NL_JOIN: 'cells_plan_loop_join',
  PIECEWISE_MERGE_JOIN: 'cells_plan_range_join',
  IE_JOIN: 'cells_plan_range_join',
  ASOF_JOIN: 'cells_plan_asof_join',
  CROSS_PRODUCT: 'cells_plan_cross',
  LEFT_DELIM_JOIN: 'cells_plan_correlated',
  RIGHT_DELIM_JOIN: 'cells_plan_correlated',
  HASH_GROUP_BY: 'cells_plan_group',
  PERFECT_HASH_GROUP_BY: 'cells_plan_group',
  PARTITIONED_AGGREGATE: 'cells_plan_group',
  UNGROUPED_AGGREGATE: 'cells_plan_aggregate',
  SIMPLE_AGGREGATE: 'cells_plan_aggregate',
  ORDER_BY: 'cells_plan_sort',
  TOP_N: 'cells_plan_top',
  LIMIT: 'cells_plan_limit',
  STREAMING_LIMIT: 'cells_plan_limit',
  LIMIT_PERCENT: 'cells_plan_limit',
  WINDOW: 'cells_plan_window',
  STREAMING_WINDOW: 'cells_plan_window',
  UNION: 'cells_plan_union',
  UNNEST: 'cells_plan_unnest',
  CTE: 'cells_plan_cte',
  CTE_SCAN: 'cells_plan_cte_scan',
  RECURSIVE_CTE: 'cells_plan_recursive',
  RECURSIVE_CTE_SCAN: 'cells_plan_cte_scan',
  PIVOT: 'cells_plan_pivot',
  INSERT: 'cells_plan_insert',
  BATCH_INSERT: 'cells_plan_insert',
  CREATE_TABLE_AS: 'cells_plan_create',
  BATCH_CREATE_TABLE_AS: 'cells_plan_create'
}

/** The words for an operator, or undefined where there are none. */
export function maybePlanWords(operator: string): MessageKey | undefined {
  return Object.hasOwn(words, operator) ? words[operator] : undefined
}
