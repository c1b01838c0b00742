import { guidedKind } from '../guided.ts'
import { compilePairs } from './compile.ts'
import { pairsSchema } from './spec.ts'

/** Shows facts that say the same thing, or that count some of the same things, two by two. */
export const pairsKind = guidedKind('pairs', pairsSchema, compilePairs)
