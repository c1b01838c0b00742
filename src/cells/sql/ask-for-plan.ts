import { splitStatements } from '../../engine/statements.ts'
import { ProblemError, type Problem } from '../../notebook/problem.ts'

/** A text whose last statement asks for its plan in a form that can be read, and the way back to places as written. */
export interface PlanRequest {
  readonly sql: string
  restore(error: unknown): unknown
}

/** The text with its last statement, an EXPLAIN, asking for JSON; undefined where it is none or asks for a format itself. */
export function maybePlanRequest(sql: string): PlanRequest | undefined {
  const last = splitStatements(sql).at(-1)
  if (last?.verb !== 'explain') return undefined
  const [, second, third, fourth] = last.tokens
  const word = (text: string | undefined) => text?.toLowerCase()
  const bracketed = second?.text === '(' && word(third?.text) === 'analyze' && fourth?.text === ')'
  if (second?.text === '(' && !bracketed) return undefined
  const analyze = bracketed || word(second?.text) === 'analyze'
  const head = bracketed ? fourth : analyze ? second : last.tokens[0]
  const end = last.start + (head?.end ?? 0)
  const asked = analyze ? 'explain (analyze, format json)' : 'explain (format json)'
  const shift = last.start + asked.length - end
  const before = sql.slice(0, end)
  const line = before.split('\n').length
  const column = end - before.lastIndexOf('\n')
  const lines = sql.slice(last.start, end).split('\n').length - 1
  return {
    sql: sql.slice(0, last.start) + asked + sql.slice(end),
    restore(error) {
      if (!(error instanceof ProblemError) || error.problem.line === undefined) return error
      return new ProblemError(asWritten(error.problem, { line: line - lines, end: column, shift, lines }))
    }
  }
}

interface Shift {
  /** The line of the EXPLAIN as sent, the column where its head ends as written. */
  readonly line: number
  readonly end: number
  /** By how many signs the head grew, and how many line breaks it lost. */
  readonly shift: number
  readonly lines: number
}

function asWritten(problem: Problem, { line, end, shift, lines }: Shift): Problem {
  const at = problem.line ?? 0
  if (at > line) return { ...problem, line: at + lines }
  if (at < line || lines > 0) return problem
  return { ...problem, column: Math.max((problem.column ?? 1) - shift, Math.min(end, problem.column ?? 1)) }
}
