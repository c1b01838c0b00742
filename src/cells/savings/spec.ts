import * as v from 'valibot'

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))

/** Whose savings: those stated in one text. */
export const savingsSchema = v.strictObject({ source: v.optional(id, 'report-2020') })

export type SavingsSpec = v.InferOutput<typeof savingsSchema>
