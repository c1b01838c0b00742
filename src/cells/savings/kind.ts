import { guidedKind } from '../guided.ts'
import { compileSavings } from './compile.ts'
import { savingsSchema } from './spec.ts'

/** Shows what a text says was saved, and what one working day is worth in it. */
export const savingsKind = guidedKind('savings', savingsSchema, compileSavings)
