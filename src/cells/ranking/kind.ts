import { guidedKind } from '../guided.ts'
import { compileRanking } from './compile.ts'
import { rankingNotes } from './notes.ts'
import { rankingSchema } from './spec.ts'

/** Ranks the states of a group by an index of the survey in one edition. */
export const rankingKind = guidedKind('ranking', rankingSchema, compileRanking, rankingNotes)
