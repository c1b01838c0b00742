import { guidedKind } from '../guided.ts'
import { compileCompare } from './compile.ts'
import { compareSchema } from './spec.ts'

/** Sets a state beside its peers, by every index. */
export const compareKind = guidedKind('compare', compareSchema, compileCompare)
