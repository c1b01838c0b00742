import * as v from 'valibot'
import { groupSchema, stateSchema } from '../group.ts'
import { indexKeys } from '../index-names.ts'

const year = v.pipe(v.number(), v.integer(), v.minValue(2003), v.maxValue(2100))

/**
 * Whose rank or score is followed over the editions. ASEAN has its members of the last edition shown, in all of them.
 * `since` is the edition that each later one is explained against; without it, the one before.
 */
export const trendSchema = v.strictObject({
  index: v.optional(v.picklist(indexKeys), 'egdi'),
  show: v.optional(v.picklist(['rank', 'score']), 'rank'),
  among: v.optional(v.picklist(['world', 'group']), 'world'),
  as: v.optional(v.picklist(['line', 'bump']), 'line'),
  group: v.optional(groupSchema, 'asean'),
  highlight: v.optional(stateSchema, 'VNM'),
  from: v.optional(year, 2003),
  to: v.optional(year, 2024),
  since: v.optional(year)
})

export type TrendSpec = v.InferOutput<typeof trendSchema>
