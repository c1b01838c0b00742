import { EngineError } from './engine-error.ts'
import { hintFor } from './hints.ts'
import { restoreNames, type BoundStatement } from './parameters.ts'
import { findMisspelt } from './misspelt-word.ts'
import { isNear } from './near.ts'
import { maybePlainWords } from './plain-words.ts'
import { lineColumn, offsetOfByte } from './position.ts'
import type { SqlToken } from './sql-tokens.ts'
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
  const offset = offsetOf(report, origin)
  const at = placeOf(offset, origin)
  const plain = restoreNames(report.exception_message)
  const hint = hintFor(report)
  if (hint) return new EngineError({ ...hint, params: { ...hint.params, message: plain }, ...at })
  const words = maybePlainWords(plain)
  if (words) {
    const { key, params, at: name } = words
    const named = name === undefined ? offset : (offsetOfName(origin.statement.tokens, name, offset) ?? offset)
    return new EngineError({ key, params: { ...params, message: plain }, ...placeOf(named, origin) })
  }
  const misspelt =
    report.error_subtype === 'SYNTAX_ERROR' && offset !== undefined
      ? findMisspelt(origin.statement.tokens, offset)
      : undefined
  if (misspelt) {
    const params = { name: misspelt.token.text, candidate: misspelt.keyword, message: plain }
    return new EngineError({ key: 'engine_syntax_suggest', params, ...placeOf(misspelt.token.start, origin) })
  }
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

/** Names that DuckDB takes for the meant one, without its own system tables and without signatures of functions. */
function candidatesOf({ candidates = '' }: Report): string[] {
  return candidates
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^[^()\s]+$/.test(name))
    .filter((name) => !/^(pg_|duckdb_|sqlite_|information_schema|system\.|pragma_)/.test(name))
}

/** Where in the statement as written the error stands; DuckDB counts bytes of what was sent. */
function offsetOf({ position }: Report, { statement, bound, before }: Origin): number | undefined {
  if (position === undefined) return undefined
  const sent = offsetOfByte(before + bound.sql, Number(position)) - before.length
  return Math.min(Math.max(bound.original(Math.max(sent, 0)), 0), statement.sql.length)
}

/** The name at or behind an offset (in `e.egid`, that of the column); without an offset, the first that stands alone. */
function offsetOfName(tokens: readonly SqlToken[], name: string, offset: number | undefined): number | undefined {
  const isIt = ({ text }: SqlToken) => text.replace(/^"|"$/g, '').toLowerCase() === name.toLowerCase()
  const found = tokens.find((token, i) => {
    if (!isIt(token)) return false
    if (offset !== undefined) return token.start >= offset
    return tokens[i - 1]?.text !== '.' && tokens[i - 2]?.text !== '.' && tokens[i - 1]?.text.toLowerCase() !== 'as'
  })
  return found?.start
}

function placeOf(offset: number | undefined, { text, statement }: Origin): { line?: number; column?: number } {
  return offset === undefined ? {} : lineColumn(text, statement.start + offset)
}
