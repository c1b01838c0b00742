import { tokenizeSql } from '../../engine/sql-tokens.ts'
import { flat, isBracket, joint, treesOf, wordAt, type Bracket, type Node } from './format-tree.ts'
import { queryBegins } from './names-words.ts'

/** Columns that a line may have, and that a whole statement may have to stay on one line. */
const width = 100
const short = 60

const joins = new Set('join left right inner full outer cross natural asof positional semi anti'.split(' '))
const clauses = new Set(
  'select from where group having window qualify order limit offset union intersect except with values set returning'.split(
    ' '
  )
)

/** A line begun: what stands on it, and the lines before. */
interface Writer {
  readonly lines: string[]
  line: string
}

/**
 * SQL with each clause on a line of its own, long lists one item a line, queries in brackets indented. Only blanks and
 * line breaks change: every word, comment and `$name` stays as it is written, so the meaning does too. A text that cannot
 * be laid out so (a quote is open) stays as it is.
 */
export function formatSql(sql: string): string {
  const statements = treesOf(sql).map((nodes) => layout(nodes, 0).join('\n'))
  const closed = /;\s*$/.test(sql)
  const formatted = statements.map((text, i) => (i < statements.length - 1 || closed ? endStatement(text) : text))
  const result = formatted.join('\n\n')
  return wordsOf(result) === wordsOf(sql) ? result : sql
}

/** What must not change; empty statements may go. */
function wordsOf(sql: string): string {
  const words = tokenizeSql(sql, { comments: true }).filter(({ text }) => text !== ';')
  return words.map(({ text }) => text).join('\n')
}

/** A semicolon behind a comment to the end of the line would be part of it. */
function endStatement(text: string): string {
  const last = text.slice(text.lastIndexOf('\n') + 1)
  return /--/.test(last) ? text + '\n;' : text + ';'
}

function layout(nodes: readonly Node[], indent: number): string[] {
  const line = flat(nodes)
  const room = isQuery(nodes) ? short : width
  if (line !== undefined && line.length + indent <= room) return [' '.repeat(indent) + line]
  return splitClauses(nodes).flatMap((clause) => layoutClause(clause, indent))
}

function isQuery(nodes: readonly Node[]): boolean {
  return queryBegins.has(wordAt(nodes[0]))
}

/** Nodes on one line, if they fit behind `indent` and no query in brackets among them is long; a remark may end it. */
function fitting(nodes: readonly Node[], indent: number): string | undefined {
  const last = nodes.at(-1)
  const remark = last?.token.kind === 'comment' && last.token.text.startsWith('--') && !last.broken ? last : undefined
  const words = flat(remark ? nodes.slice(0, -1) : nodes)
  const line = remark && words !== undefined ? `${words} ${remark.token.text}`.trim() : words
  return line !== undefined && line.length + indent <= width && !nodes.some(isLongQuery) ? line : undefined
}

function isLongQuery(node: Node): boolean {
  if (!isBracket(node)) return false
  const length = flat([node])?.length ?? Infinity
  if (length <= short) return false
  return isQuery(node.nodes) || node.nodes.some(isLongQuery)
}

function splitClauses(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]]
  for (const [i, node] of nodes.entries()) {
    if (beginsClause(nodes, i) && (parts.at(-1)?.length ?? 0) > 0) parts.push([])
    parts.at(-1)?.push(node)
  }
  return parts
}

function beginsClause(nodes: readonly Node[], i: number): boolean {
  const word = wordAt(nodes[i])
  const [before, next] = [wordAt(nodes[i - 1]), nodes[i + 1]]
  if (nodes[i - 1]?.token.text === '.' || before === 'as') return false
  if (joins.has(word)) return !joins.has(before) && !isBracket(next) && leadsToJoin(nodes, i)
  if (!clauses.has(word)) return false
  if (word === 'from') return before !== 'distinct' || !['is', 'not'].includes(wordAt(nodes[i - 2]))
  if (word === 'group' || word === 'order') return wordAt(next) === 'by'
  if (word === 'set') return wordAt(nodes[0]) === 'update'
  // `* except (…)`, `timestamp with time zone`, `with ordinality`.
  if (word === 'except') return nodes[i - 1]?.token.text !== '*'
  return word !== 'with' || (before !== 'timestamp' && before !== 'time' && wordAt(next) !== 'ordinality')
}

function leadsToJoin(nodes: readonly Node[], i: number): boolean {
  let at = i
  while (joins.has(wordAt(nodes[at])) && wordAt(nodes[at]) !== 'join') at++
  return wordAt(nodes[at]) === 'join'
}

function layoutClause(nodes: readonly Node[], indent: number): string[] {
  const pad = ' '.repeat(indent)
  const line = fitting(nodes, indent)
  if (line !== undefined) return [pad + line]
  const head = wordAt(nodes[0])
  if (['where', 'having', 'qualify'].includes(head) || joins.has(head)) return layoutParts(splitAnd(nodes), indent)
  const parts = splitCommas(nodes)
  if (parts.length === 1 || head === 'with') return parts.flatMap((part) => flow(part, indent))
  const lead = clauses.has(head) ? leadOf(nodes) : 0
  if (lead === 0) return layoutParts(parts, indent)
  const [first = [], ...rest] = parts
  return [
    ...flow(first.slice(0, lead), indent),
    ...[first.slice(lead), ...rest].flatMap((part) => flow(part, indent + 2))
  ]
}

/** The words before the list of a clause: `select distinct`, `group by`. */
function leadOf(nodes: readonly Node[]): number {
  if (wordAt(nodes[1]) === 'by') return 2
  if (wordAt(nodes[1]) !== 'distinct') return 1
  return wordAt(nodes[2]) === 'on' ? 4 : 2
}

/** The first part where it stands, the others below it, indented. */
function layoutParts(parts: readonly (readonly Node[])[], indent: number): string[] {
  return parts.flatMap((part, i) => flow(part, i === 0 ? indent : indent + 2))
}

function splitCommas(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]]
  let closed = false
  for (const node of nodes) {
    const remark = node.token.kind === 'comment' && !node.broken
    if (closed && !remark) {
      parts.push([])
      closed = false
    }
    parts.at(-1)?.push(node)
    if (node.token.text === ',') closed = true
  }
  return parts
}

function splitAnd(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]]
  let between = false
  for (const node of nodes) {
    const word = wordAt(node)
    if (word === 'between') between = true
    else if (word === 'and' && between) between = false
    else if (word === 'and' || word === 'or') parts.push([])
    parts.at(-1)?.push(node)
  }
  return parts
}

/** Nodes one after the other; brackets that do not fit are opened, a comment to the end of the line ends it. */
function flow(nodes: readonly Node[], indent: number): string[] {
  const pad = ' '.repeat(indent)
  const whole = fitting(nodes, indent)
  if (whole !== undefined) return [pad + whole]
  const writer: Writer = { lines: [], line: '' }
  const breakLine = (next: string) => {
    if (writer.line.trim() !== '') writer.lines.push(writer.line.trimEnd())
    writer.line = next
  }
  writer.line = pad
  for (const [i, node] of nodes.entries()) {
    const word = wordAt(node)
    const { text, kind } = node.token
    if (kind === 'comment' && node.broken) breakLine(pad)
    if (word === 'when' || word === 'else') breakLine(pad + '  ')
    if (word === 'end') breakLine(pad)
    const blank = writer.line.trim() === '' ? '' : joint(nodes[i - 1], node)
    const line = isBracket(node) ? fitting([node], writer.line.length) : text
    if (isBracket(node) && line === undefined) {
      openBracket(node, indent, writer, blank)
    } else writer.line += blank + (line ?? '')
    if (kind === 'comment' && (text.startsWith('--') || node.broken)) breakLine(pad)
  }
  breakLine('')
  return writer.lines
}

function openBracket(node: Bracket, indent: number, writer: Writer, blank: string): void {
  writer.lines.push(writer.line + blank + node.token.text)
  const inner = isQuery(node.nodes)
    ? layout(node.nodes, indent + 2)
    : splitCommas(node.nodes).flatMap((part) => flow(part, indent + 2))
  writer.lines.push(...inner)
  writer.line = ' '.repeat(indent) + (node.close?.token.text ?? '')
}
