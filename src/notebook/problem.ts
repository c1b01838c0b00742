/**
 * Something a person wrote that cannot be used, as a value: the words for it live in the message catalogue under `key`.
 * `line` and `column` count from 1 within the text that was parsed (a cell's body, a link, a file).
 */
export interface Problem {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly line?: number
  readonly column?: number
}

/** What a parser gives: the value, or every problem that it found. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Wraps a value that parsed. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** Wraps one problem. */
export function refused(key: string, params?: Problem['params'], at?: { line: number; column: number }): Parsed<never> {
  return { ok: false, problems: [{ key, ...(params && { params }), ...at }] }
}

/** An error that carries a problem to the edge that shows it, from code that has no other way back (workers, streams). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.key)
    this.name = 'ProblemError'
  }
}
