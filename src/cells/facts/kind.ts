import { guidedKind } from '../guided.ts'
import { compileFacts } from './compile.ts'
import { factsSchema } from './spec.ts'

/** Searches all facts by words, system, indicator and period. */
export const factsKind = guidedKind('facts', factsSchema, compileFacts)
