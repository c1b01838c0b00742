import type { Problem } from '../notebook/problem.ts'

/** How far the engine is; bytes count the engine's own file and the dataset, `total` 0 while unknown. */
export interface EngineStatus {
  readonly state: 'idle' | 'booting' | 'ready' | 'failed'
  readonly loaded: number
  readonly total: number
  /** Why booting failed. */
  readonly problem?: Problem
}
