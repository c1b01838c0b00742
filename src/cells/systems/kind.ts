import { guidedKind } from '../guided.ts'
import { compileSystems } from './compile.ts'
import { systemsSchema } from './spec.ts'

/** Shows what the texts say of each e-government system: what it does, who runs it, its figures, its sentences. */
export const systemsKind = guidedKind('systems', systemsSchema, compileSystems)
