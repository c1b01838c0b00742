import { guidedKind } from '../guided.ts'
import { compileTrend } from './compile.ts'
import { trendSchema } from './spec.ts'

/** Follows ranks or scores over the editions, and explains why one state's rank changed. */
export const trendKind = guidedKind('trend', trendSchema, compileTrend)
