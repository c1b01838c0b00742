import * as v from 'valibot'
import { textSchema } from '../text-schema.ts'

const scalar = v.union([v.string(), v.number(), v.boolean()])
const label = { label: v.optional(textSchema) }
const choice = { ...label, from: v.optional(v.string()), options: v.optional(v.array(scalar)) }
const scale = {
  ...label,
  min: v.optional(v.number(), 0),
  max: v.optional(v.number(), 100),
  step: v.optional(v.pipe(v.number(), v.gtValue(0)), 1)
}
const day = v.pipe(v.string(), v.isoDate())
const iso3 = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))

/**
 * A control, and the value that `$name` is: one of some options (`select`, `country`), a list of them (`multi`, and
 * `country` with `multiple`), a number (`slider`, `number`), `{min, max}` (`range`: `$name.min`, `$name.max`), a text, a
 * DATE, a BOOLEAN (`checkbox`), or how often it was pressed (`button`).
 */
export const inputSchema = v.variant('type', [
  v.strictObject({ type: v.literal('select'), ...choice, value: v.optional(scalar) }),
  v.strictObject({ type: v.literal('multi'), ...choice, value: v.optional(v.array(scalar)) }),
  v.strictObject({
    type: v.literal('country'),
    ...choice,
    options: v.optional(v.array(iso3)),
    multiple: v.optional(v.boolean(), false),
    value: v.optional(v.union([iso3, v.array(iso3)]))
  }),
  v.strictObject({ type: v.literal('slider'), ...scale, value: v.optional(v.number()) }),
  v.strictObject({ type: v.literal('range'), ...scale, value: v.optional(v.tuple([v.number(), v.number()])) }),
  v.strictObject({
    type: v.literal('number'),
    ...label,
    min: v.optional(v.number()),
    max: v.optional(v.number()),
    step: v.optional(v.pipe(v.number(), v.gtValue(0))),
    value: v.optional(v.number())
  }),
  v.strictObject({
    type: v.literal('text'),
    ...label,
    value: v.optional(v.string()),
    placeholder: v.optional(textSchema)
  }),
  v.strictObject({
    type: v.literal('date'),
    ...label,
    min: v.optional(day),
    max: v.optional(day),
    value: v.optional(day)
  }),
  v.strictObject({ type: v.literal('checkbox'), ...label, value: v.optional(v.boolean(), false) }),
  v.strictObject({ type: v.literal('button'), ...label })
])

export type InputSpec = v.InferOutput<typeof inputSchema>

/** A kind of input that offers options. */
export type ChoiceSpec = InputSpec & { type: 'select' | 'multi' | 'country' }

export function hasOptions(spec: InputSpec): spec is ChoiceSpec {
  return spec.type === 'select' || spec.type === 'multi' || spec.type === 'country'
}

/** Whether its value is a list of options. */
export function isMultiple(spec: InputSpec): boolean {
  return spec.type === 'multi' || (spec.type === 'country' && spec.multiple)
}
