import { guidedKind } from '../guided.ts'
import { compileClaims } from './compile.ts'
import { claimsSchema } from './spec.ts'

/** Shows statements of the texts with the verdict on each, checked by the same engine as everything else. */
export const claimsKind = guidedKind('claims', claimsSchema, compileClaims)
