import * as v from 'valibot'

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))

/** Which cuts to show: by indicator, of one text or of all. */
export const cutsSchema = v.strictObject({
  indicators: v.optional(v.pipe(v.array(id), v.minLength(1)), [
    'business_conditions_cut',
    'goods_lines_cut',
    'procedures_cut'
  ]),
  source: v.optional(id)
})

export type CutsSpec = v.InferOutput<typeof cutsSchema>
