import * as v from 'valibot'

/** Indices of the survey by which states can be ranked; all lie between 0 and 1. */
export const rankedIndices = ['egdi', 'osi', 'tii', 'hci', 'epi'] as const

/** Edition: a year, or `$name` of an input that holds one. */
const edition = v.union([
  v.pipe(v.number(), v.integer()),
  v.pipe(v.string(), v.regex(/^\$[\p{L}_][\p{L}\p{M}\p{N}_]*$/u))
])

export const rankingSchema = v.strictObject({
  index: v.optional(v.picklist(rankedIndices), 'egdi'),
  edition,
  group: v.optional(v.picklist(['asean', 'south-east-asia', 'asia', 'world']), 'asean'),
  highlight: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), 'VNM'),
  first: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(193)))
})

export type RankingSpec = v.InferOutput<typeof rankingSchema>
