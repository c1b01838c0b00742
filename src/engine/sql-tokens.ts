/**
 * What a token is: `word` covers keywords and bare names, `quoted` names in double quotes, `string` every kind of
 * literal text (quotes, `E''`, dollar quotes), `parameter` is `$name`, `$1`
 * or `?`.
 */
export type SqlTokenKind = 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'operator' | 'comment'

/** A token: `text` is what stands from `start` to `end` (UTF-16 offsets) of the statement. */
export interface SqlToken {
  readonly kind: SqlTokenKind
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Splits SQL into tokens by DuckDB's rules, white space left out and comments too unless asked for. Any text has
 * tokens: what is not closed ends with the text. Takes time linear in the length.
 */
export function tokenizeSql(sql: string, options: { readonly comments?: boolean } = {}): SqlToken[] {
  const tokens: SqlToken[] = []
  let at = 0
  while (at < sql.length) {
    const { kind, end } = next(sql, at)
    if (kind && (kind !== 'comment' || options.comments))
      tokens.push({ kind, text: sql.slice(at, end), start: at, end })
    at = end
  }
  return tokens
}

interface Piece {
  /** Nothing for white space. */
  readonly kind?: SqlTokenKind
  readonly end: number
}

const punctuation = new Set('()[]{},;')
const space = /[\s\u200b]+/y
const word = /(?:[a-z_]|[^\p{ASCII}\s\u200b])(?:[\w$]|[^\p{ASCII}\s\u200b])*/iuy
const number = /0x[\da-f_]+|0b[01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d+)?/iy
const parameter = /\?\d*|\$(?:\d+|(?:[a-z_]|[^\p{ASCII}\s\u200b])(?:\w|[^\p{ASCII}\s\u200b])*)/iuy
const dollarTag = /\$(?:(?:[a-z_]|[^\p{ASCII}\s\u200b])(?:\w|[^\p{ASCII}\s\u200b])*)?\$/iuy
/** An operator ends where a comment begins. */
const symbol = /::|:=|(?:(?!--|\/\*)[-~!@#^&|`+*/%<>=])+|[^]/y

function next(sql: string, at: number): Piece {
  const first = sql.charCodeAt(at)
  if (punctuation.has(sql.charAt(at))) return { kind: 'operator', end: at + 1 }
  if (first === 39) return { kind: 'string', end: closing(sql, at + 1, "'") }
  if (first === 34) return { kind: 'quoted', end: closing(sql, at + 1, '"') }
  if (first === 36) return dollar(sql, at)
  if (first === 45 && sql.charCodeAt(at + 1) === 45) return { kind: 'comment', end: lineEnd(sql, at) }
  if (first === 47 && sql.charCodeAt(at + 1) === 42) return { kind: 'comment', end: commentEnd(sql, at) }
  const blank = match(space, sql, at)
  if (blank > at) return { end: blank }
  const name = match(word, sql, at)
  if (name > at) return sql[name] === "'" ? prefixed(sql, at, name) : { kind: 'word', end: name }
  const digits = match(number, sql, at)
  if (digits > at) return { kind: 'number', end: digits }
  const value = match(parameter, sql, at)
  if (value > at) return { kind: 'parameter', end: value }
  return { kind: 'operator', end: match(symbol, sql, at) }
}

/** `$name`, `$"name"` and `$1` are parameters, `$$…$$` and `$tag$…$tag$` literal text, a lone `$` an operator. */
function dollar(sql: string, at: number): Piece {
  const tagEnd = match(dollarTag, sql, at)
  if (tagEnd > at) {
    const tag = sql.slice(at, tagEnd)
    const close = sql.indexOf(tag, tagEnd)
    return { kind: 'string', end: close < 0 ? sql.length : close + tag.length }
  }
  if (sql[at + 1] === '"') return { kind: 'parameter', end: closing(sql, at + 2, '"') }
  const end = match(parameter, sql, at)
  return end > at ? { kind: 'parameter', end } : { kind: 'operator', end: at + 1 }
}

/** `E'…'` knows backslashes; `X'…'`, `B'…'`, `N'…'` and `U&'…'` do not. Any other word before a quote is a word. */
function prefixed(sql: string, at: number, quote: number): Piece {
  const prefix = sql.slice(at, quote).toLowerCase()
  if (prefix === 'e') return { kind: 'string', end: closing(sql, quote + 1, "'", true) }
  if (['x', 'b', 'n'].includes(prefix)) return { kind: 'string', end: closing(sql, quote + 1, "'") }
  return { kind: 'word', end: quote }
}

function match(pattern: RegExp, sql: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(sql) ? pattern.lastIndex : at
}

/** The offset after a closing quote; a doubled quote stands for one. */
function closing(sql: string, from: number, quote: string, backslashes = false): number {
  for (let at = from; at < sql.length; at++) {
    if (backslashes && sql[at] === '\\') at++
    else if (sql[at] === quote && sql[++at] !== quote) return at
  }
  return sql.length
}

function lineEnd(sql: string, at: number): number {
  const end = sql.slice(at).search(/[\n\r]/)
  return end < 0 ? sql.length : at + end
}

/** Block comments nest. */
function commentEnd(sql: string, from: number): number {
  const edge = /\/\*|\*\//g
  edge.lastIndex = from
  let depth = 0
  for (let found = edge.exec(sql); found; found = edge.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return edge.lastIndex
  }
  return sql.length
}

/** What a literal text says: without its quotes, prefix or dollar tags. */
export function literalText(text: string): string {
  if (text.startsWith('$')) {
    const tag = text.slice(0, text.indexOf('$', 1) + 1)
    return text.slice(tag.length, text.length > tag.length && text.endsWith(tag) ? -tag.length : undefined)
  }
  const open = text.indexOf("'") + 1
  const inner = text.slice(open, text.length > open && text.endsWith("'") ? -1 : undefined)
  return inner.replaceAll("''", "'")
}

/** A name without its double quotes. */
export function unquotedName(text: string): string {
  if (!text.startsWith('"')) return text
  const end = text.length > 1 && text.endsWith('"') ? -1 : text.length
  return text.slice(1, end).replaceAll('""', '"')
}
