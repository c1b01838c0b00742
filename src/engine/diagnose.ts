import { EngineError } from './engine-error.ts'
import { hintFor } from './hints.ts'
import { restoreNames, type BoundStatement } from './parameters.ts'
import { isNear } from './near.ts'
import { lineColumn, offsetOfByte } from './position.ts'
import type { Statement } from './statements.ts'

/** Where the refused statement came from. */
export interface Origin {
  readonly text: string
  readonly statement: Statement
  readonly bound: BoundStatement
  readonly before: string
}

/** What DuckDB reports with `errors_as_json`; all text, positions in bytes. */
export interface Report {
  readonly exception_type: string
  readonly exception_message: string
  readonly error_subtype?: string
  readonly position?: string
  readonly name?: string
  readonly type?: string
  readonly candidates?: string
}

/** Turns DuckDB's message about a statement into a problem with its place in the text that the reader wrote. */
export function diagnose(message: string, origin: Origin): EngineError {
  const report = parseReport(message)
  const at = placeOf(report, origin)
  const plain = restoreNames(report.exception_message)
  const hint = hintFor(report)
  if (hint) return new EngineError({ ...hint, params: { ...hint.params, message: plain }, ...at })
  const candidates = candidatesOf(report)
  const meant = candidates.find((candidate) => isNear(report.name ?? '', candidate))
  return new EngineError({ ...wording(report, meant, plain), ...at }, candidates)
}

/** Parser errors come as a report inside a report, errors of some paths as plain text. */
export function parseReport(message: string): Report {
  try {
    const report = JSON.parse(message) as Report
    if (!report.exception_message?.startsWith('{')) return report
    return { ...report, ...parseReport(report.exception_message) }
  } catch {
    const [, type = '', rest = message] = /^([A-Z][\w ]*) Error: ([^]*)$/.exec(message) ?? []
    return { exception_type: type, exception_message: rest.replace(/\n\nLINE \d+:[^]*$/, '') }
  }
}

function wording(
  report: Report,
  candidate: string | undefined,
  message: string
): { key: string; params: Record<string, string> } {
  const name = report.name ?? ''
  const missing = missingKind(report)
  if (missing && candidate) return { key: `${missing}_suggest`, params: { name, candidate, message } }
  if (missing) return { key: missing, params: { name, message } }
  if (report.error_subtype === 'SYNTAX_ERROR') return syntax(message)
  if (report.exception_type === 'Conversion') return { key: 'engine_conversion', params: { message } }
  return { key: 'engine_refused', params: { message } }
}

function missingKind({ error_subtype, type = '' }: Report): string | undefined {
  if (error_subtype === 'COLUMN_NOT_FOUND') return 'engine_no_column'
  if (error_subtype !== 'MISSING_ENTRY') return undefined
  if (/^(Table|View)$/.test(type)) return 'engine_no_table'
  return /Function|Macro/.test(type) ? 'engine_no_function' : undefined
}

function syntax(message: string): { key: string; params: Record<string, string> } {
  const near = /at or near "([^]*)"$/.exec(message)?.[1]
  if (near) return { key: 'engine_syntax', params: { near, message } }
  return { key: message.includes('end of input') ? 'engine_syntax_end' : 'engine_refused', params: { message } }
}

/** Names that DuckDB takes for the meant one, without its own system tables. */
function candidatesOf({ candidates = '' }: Report): string[] {
  return candidates
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(pg_|duckdb_|sqlite_|information_schema|system\.|pragma_)/.test(name))
}

function placeOf({ position }: Report, { text, statement, bound, before }: Origin): { line?: number; column?: number } {
  if (position === undefined) return {}
  const sent = offsetOfByte(before + bound.sql, Number(position)) - before.length
  const original = Math.min(Math.max(bound.original(Math.max(sent, 0)), 0), statement.sql.length)
  return lineColumn(text, statement.start + original)
}
