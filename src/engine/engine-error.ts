import { ProblemError, type Problem } from '../notebook/problem.ts'

/**
 * A failure of the engine or of a statement, with words in the catalogue under `problem.key` (`engine_…`).
 * `problem.params.message`, where present, is DuckDB's own message; `candidates` are names that it takes for the
 * meant one.
 */
export class EngineError extends ProblemError {
  constructor(
    problem: Problem,
    readonly candidates: readonly string[] = []
  ) {
    super(problem)
    this.name = 'EngineError'
    const message = problem.params?.['message']
    this.message = message === undefined ? problem.key : `${problem.key}: ${message}`
  }
}

/** The engine went away under a call that was not the cause; the call can be made again on the next engine. */
export class EngineGone extends Error {
  constructor() {
    super('engine is gone')
    this.name = 'EngineGone'
  }
}
