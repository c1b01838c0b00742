import * as v from 'valibot'
import { idSchema, parameterSchema } from '../choice.ts'

const count = v.optional(v.union([parameterSchema, v.pipe(v.number(), v.gtValue(0))]))

/** Whose savings: those stated in one text; and among how many people and households they are to be divided. */
export const savingsSchema = v.strictObject({
  source: v.optional(idSchema, 'report-2020'),
  people: count,
  households: count
})

export type SavingsSpec = v.InferOutput<typeof savingsSchema>
