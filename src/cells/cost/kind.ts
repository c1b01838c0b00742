import { guidedKind } from '../guided.ts'
import { compileCost } from './compile.ts'
import { costSchema } from './spec.ts'

/** Works out what a procedure costs before and after a change, by the standard cost model. */
export const costKind = guidedKind('cost', costSchema, compileCost)
