import * as v from 'valibot'
import { idSchema, oneOrMore } from '../choice.ts'

/** Which e-government systems to show: by id, of some texts; all of them when nothing is chosen. */
export const systemsSchema = v.strictObject({
  ids: v.optional(oneOrMore(idSchema)),
  source: v.optional(oneOrMore(idSchema))
})

export type SystemsSpec = v.InferOutput<typeof systemsSchema>
