import * as v from 'valibot'
import { editionSchema, groupSchema, stateSchema } from '../group.ts'

const index = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(193))

/**
 * Whose components move, in which edition, and which group is counted beside the world. `to` and `goal` are what a
 * reader finds set: new values of components, and what is to be reached.
 */
export const whatifSchema = v.strictObject({
  edition: editionSchema,
  state: v.optional(stateSchema, 'VNM'),
  group: v.optional(groupSchema, 'asean'),
  to: v.optional(v.strictObject({ osi: v.optional(index), tii: v.optional(index), hci: v.optional(index) }), {}),
  goal: v.optional(
    v.union([
      v.strictObject({ world: place }),
      v.strictObject({ group: place }),
      v.strictObject({ class: v.literal('very-high') })
    ])
  )
})

export type WhatifSpec = v.InferOutput<typeof whatifSchema>
