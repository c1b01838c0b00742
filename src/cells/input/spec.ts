import * as v from 'valibot'
import { textSchema } from '../text-schema.ts'

const scalar = v.union([v.string(), v.number(), v.boolean()])
const label = { label: v.optional(textSchema) }

/** A control: a choice among options (given, or asked of the data), a number on a slider, a line of text. */
export const inputSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('select'),
    ...label,
    from: v.optional(v.string()),
    options: v.optional(v.array(scalar)),
    value: v.optional(scalar)
  }),
  v.strictObject({
    type: v.literal('slider'),
    ...label,
    min: v.optional(v.number(), 0),
    max: v.optional(v.number(), 100),
    step: v.optional(v.pipe(v.number(), v.gtValue(0)), 1),
    value: v.optional(v.number())
  }),
  v.strictObject({
    type: v.literal('text'),
    ...label,
    value: v.optional(v.string()),
    placeholder: v.optional(textSchema)
  })
])

export type InputSpec = v.InferOutput<typeof inputSchema>
