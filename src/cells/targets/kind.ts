import { guidedKind } from '../guided.ts'
import { compileTargets } from './compile.ts'
import { targetsSchema } from './spec.ts'

/** Shows stated targets beside what the texts say was reached. */
export const targetsKind = guidedKind('targets', targetsSchema, compileTargets)
