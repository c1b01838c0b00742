import * as v from 'valibot'
import { parameterSchema } from '../choice.ts'

const amount = v.union([parameterSchema, v.pipe(v.number(), v.minValue(0))])
const filing = v.strictObject({
  hours: amount,
  fee: v.optional(amount, 0),
  times: v.optional(amount, 1)
})

/**
 * What a procedure costs those who must follow it, before and after a change: hours and fees (dong) of one filing, filings
 * a year by each, what an hour is worth (dong), how many people or firms there are.
 */
export const costSchema = v.strictObject({ wage: amount, people: amount, before: filing, after: filing })

export type CostSpec = v.InferOutput<typeof costSchema>
