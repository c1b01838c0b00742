import { tokenizeSql, type SqlToken } from './sql-tokens.ts'

/** One statement of a text, without its semicolon; `start` is where `sql` begins in the whole text. */
export interface Statement {
  readonly sql: string
  readonly start: number
  /** Tokens, counted from `start`. */
  readonly tokens: readonly SqlToken[]
  /** First word in lower case, opening brackets skipped: `select`, `from`, `create`, … */
  readonly verb: string
}

/** Splits SQL at its semicolons. Empty statements and trailing comments vanish. */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = []
  let tokens: SqlToken[] = []
  const close = () => {
    if (tokens.length > 0) statements.push(statementOf(sql, tokens))
    tokens = []
  }
  for (const token of tokenizeSql(sql)) {
    if (sql.slice(token.start, token.end) === ';') close()
    else tokens.push(token)
  }
  close()
  return statements
}

/** The words of a statement in lower case, the first `count` of them. */
export function firstWords({ sql, tokens }: Statement, count: number): string[] {
  return tokens.slice(0, count).map((token) => sql.slice(token.start, token.end).toLowerCase())
}

function statementOf(text: string, tokens: readonly SqlToken[]): Statement {
  const start = tokens[0]?.start ?? 0
  const sql = text.slice(start, tokens.at(-1)?.end)
  const first = tokens.find((token) => text[token.start] !== '(')
  return {
    sql,
    start,
    tokens: tokens.map((token) => ({ ...token, start: token.start - start, end: token.end - start })),
    verb: first ? text.slice(first.start, first.end).toLowerCase() : ''
  }
}
