import * as v from 'valibot'
import { oneOrMore } from '../choice.ts'

/** How two facts are linked; the first three agree, the others overlap. */
export const pairKinds = [
  'same',
  'rounded',
  'outcome',
  'part_of',
  'same_in_other_unit',
  'belongs_to',
  'same_field'
] as const

/** Which pairs of facts to show: those that say the same thing, or those that must not be added. */
export const pairsSchema = v.strictObject({
  of: v.optional(v.picklist(['agreements', 'overlaps']), 'agreements'),
  kind: v.optional(oneOrMore(v.picklist(pairKinds)))
})

export type PairsSpec = v.InferOutput<typeof pairsSchema>
