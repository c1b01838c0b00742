import * as v from 'valibot'
import { idSchema, oneOrMore, parameterSchema } from '../choice.ts'

/** Kinds of facts. */
export const factKinds = ['level', 'change', 'rank', 'target'] as const

/** Which facts to show: those with all of some words, of some systems, indicators, texts and kinds, of a year. */
export const factsSchema = v.strictObject({
  words: v.optional(v.union([parameterSchema, v.pipe(v.string(), v.maxLength(200))])),
  system: v.optional(oneOrMore(idSchema)),
  indicator: v.optional(oneOrMore(idSchema)),
  source: v.optional(oneOrMore(idSchema)),
  kind: v.optional(oneOrMore(v.picklist(factKinds))),
  year: v.optional(v.union([parameterSchema, v.pipe(v.number(), v.integer())]))
})

export type FactsSpec = v.InferOutput<typeof factsSchema>
