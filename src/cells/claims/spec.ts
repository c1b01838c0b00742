import * as v from 'valibot'
import type { Verdict } from '../../dataset/verdict.ts'
import { idSchema, oneOrMore, parameterSchema } from '../choice.ts'

/** Verdicts in the order in which they are shown: what a reader must know first stands first. */
export const shownVerdicts = [
  'contradicted',
  'depends',
  'supported',
  'consistent',
  'unchecked'
] as const satisfies Verdict[]

/** Which claims to show: of some texts, with some verdicts, by id; all of them when nothing is chosen. */
export const claimsSchema = v.strictObject({
  source: v.optional(oneOrMore(idSchema)),
  verdict: v.optional(oneOrMore(v.picklist(shownVerdicts))),
  ids: v.optional(v.union([parameterSchema, oneOrMore(idSchema)]))
})

export type ClaimsSpec = v.InferOutput<typeof claimsSchema>
