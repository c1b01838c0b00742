import * as v from 'valibot'
import { editionSchema, groupSchema, stateSchema } from '../group.ts'
import { indexKeys } from '../index-names.ts'

export const rankingSchema = v.strictObject({
  index: v.optional(v.picklist(indexKeys), 'egdi'),
  edition: editionSchema,
  group: v.optional(groupSchema, 'asean'),
  highlight: v.optional(stateSchema, 'VNM'),
  first: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(193)))
})

export type RankingSpec = v.InferOutput<typeof rankingSchema>
