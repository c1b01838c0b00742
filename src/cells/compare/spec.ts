import * as v from 'valibot'
import { editionSchema, groupNames, stateSchema, statesSchema } from '../group.ts'
import { indexKeys } from '../index-names.ts'

/** Which states a state is compared with: those of a group, those nearest in rank, or as listed. */
export const peersSchema = v.union([v.picklist([...groupNames, 'nearest']), statesSchema])

export const compareSchema = v.strictObject({
  edition: editionSchema,
  state: v.optional(stateSchema, 'VNM'),
  peers: v.optional(peersSchema, 'asean'),
  /** How many states are nearest. */
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)), 8),
  indices: v.optional(v.pipe(v.array(v.picklist(indexKeys)), v.minLength(1)), [...indexKeys])
})

export type CompareSpec = v.InferOutput<typeof compareSchema>
