import { guidedKind } from '../guided.ts'
import { compileCuts } from './compile.ts'
import { cutsSchema } from './spec.ts'

/** Shows what was cut, of how many, and what remains. */
export const cutsKind = guidedKind('cuts', cutsSchema, compileCuts)
