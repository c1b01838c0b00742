import type { SqlToken } from '../../engine/sql-tokens.ts'

/** What stands between two brackets; `start` and `end` are the offsets inside them. */
export interface Group {
  readonly start: number
  end: number
  readonly opener: string
  readonly items: Item[]
}

/** A token or a bracketed group. */
export type Item = SqlToken | Group

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Deeper brackets are left unread: no person writes them, and what reads groups calls itself. */
const deepest = 100

/** Statements as trees of brackets, parted at semicolons; comments are no part of them. */
export function groupStatements(tokens: readonly SqlToken[], length: number): Group[] {
  let statement: Group = { start: 0, end: length, opener: '', items: [] }
  const statements = [statement]
  let open: Group[] = [statement]
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'comment') continue
    const top = open.at(-1) as Group
    if (token.text === ';') {
      for (const group of open) group.end = token.start
      statement = { start: token.end, end: length, opener: '', items: [] }
      statements.push(statement)
      open = [statement]
      depth = 0
    } else if (token.text in closers && token.kind === 'operator') {
      if (open.length > deepest) {
        depth++
        continue
      }
      const group: Group = { start: token.end, end: length, opener: token.text, items: [] }
      top.items.push(group)
      open.push(group)
    } else if (token.text === closers[top.opener] && depth === 0) {
      top.end = token.start
      open.pop()
    } else if (depth > 0 && Object.values(closers).includes(token.text)) depth--
    else if (depth === 0) top.items.push(token)
  }
  return statements
}

/** Whether an item is a group. */
export function isGroup(item: Item | undefined): item is Group {
  return item !== undefined && 'items' in item
}

/** The folded word that an item is; empty for everything else. */
export function wordOf(item: Item | undefined): string {
  return item && !isGroup(item) && item.kind === 'word' ? item.text.toLowerCase() : ''
}

/** The name that an item is, without quotes; undefined for everything else. */
export function nameOf(item: Item | undefined): string | undefined {
  if (!item || isGroup(item)) return undefined
  if (item.kind === 'word') return item.text
  return item.kind === 'quoted' ? item.text.replace(/^"|"$/g, '').replaceAll('""', '"') : undefined
}

/** The sign that an item is; empty for everything else. */
export function signOf(item: Item | undefined): string {
  return item && !isGroup(item) && item.kind === 'operator' ? item.text : ''
}
