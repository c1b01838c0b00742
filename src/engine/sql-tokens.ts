/** A piece of SQL text; `start` and `end` count UTF-16 units. Space and comments are not tokens. */
export interface SqlToken {
  readonly kind: 'word' | 'quoted' | 'text' | 'number' | 'parameter' | 'symbol'
  readonly start: number
  readonly end: number
}

const patterns: readonly [SqlToken['kind'] | 'skip', RegExp][] = [
  ['skip', /[\s\u00a0]+|--[^\n]*/y],
  ['text', /[eE]'(?:[^'\\]|''|\\[^])*(?:'|$)|'(?:[^']|'')*(?:'|$)/y],
  ['quoted', /"(?:[^"]|"")*(?:"|$)/y],
  ['word', /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ['number', /(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ['symbol', /[^]/y]
]
const dollar = /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y
const parameter = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|\d+)/y

/**
 * Splits SQL into tokens, in one pass that never fails: an unfinished string or comment reaches to the end of the text.
 * Knows DuckDB's strings, `E''` strings, dollar quotes, quoted names, nested comments and `$name` parameters.
 */
export function tokenizeSql(sql: string): SqlToken[] {
  const tokens: SqlToken[] = []
  let at = 0
  while (at < sql.length) {
    const [kind, end] = tokenAt(sql, at)
    if (kind !== 'skip') tokens.push({ kind, start: at, end })
    at = end
  }
  return tokens
}

function tokenAt(sql: string, at: number): [SqlToken['kind'] | 'skip', number] {
  if (sql.startsWith('/*', at)) return ['skip', endOfComment(sql, at)]
  if (sql[at] === '$') {
    const tag = match(dollar, sql, at)
    if (tag !== undefined) {
      const close = sql.indexOf(sql.slice(at, tag), tag)
      return ['text', close < 0 ? sql.length : close + tag - at]
    }
    const end = match(parameter, sql, at)
    if (end !== undefined) return ['parameter', end]
  }
  for (const [kind, pattern] of patterns) {
    const end = match(pattern, sql, at)
    if (end !== undefined) return [kind, end]
  }
  return ['skip', sql.length]
}

function match(pattern: RegExp, sql: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(sql) ? pattern.lastIndex : undefined
}

function endOfComment(sql: string, start: number): number {
  let depth = 0
  for (let at = start; at < sql.length; at++) {
    if (sql.startsWith('/*', at)) {
      depth++
      at++
    } else if (sql.startsWith('*/', at)) {
      depth--
      at++
      if (depth === 0) return at + 1
    }
  }
  return sql.length
}
