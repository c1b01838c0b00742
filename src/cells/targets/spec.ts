import * as v from 'valibot'
import { idSchema, oneOrMore } from '../choice.ts'

/** Which targets to show: of some texts, for some year, of some indicators; all of them when nothing is chosen. */
export const targetsSchema = v.strictObject({
  year: v.optional(v.pipe(v.number(), v.integer())),
  source: v.optional(oneOrMore(idSchema)),
  indicators: v.optional(oneOrMore(idSchema))
})

export type TargetsSpec = v.InferOutput<typeof targetsSchema>
