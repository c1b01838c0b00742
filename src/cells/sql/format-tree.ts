import { tokenizeSql, type SqlToken } from '../../engine/sql-tokens.ts'

/** A token, or a pair of brackets with what stands in it; `gap` tells whether blanks stood before it. */
export type Node = Leaf | Bracket

export interface Leaf {
  readonly token: SqlToken
  readonly gap: boolean
  /** Whether a line break stood before it. */
  readonly broken: boolean
}

export interface Bracket extends Leaf {
  readonly nodes: Node[]
  close?: Leaf
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Brackets deeper than anyone writes are taken for plain tokens. */
const deepest = 100

/** The statements of a text as trees, comments kept. */
export function treesOf(sql: string): Node[][] {
  const statements: Node[][] = [[]]
  let open: Bracket[] = []
  let end = 0
  for (const token of tokenizeSql(sql, { comments: true })) {
    const between = sql.slice(end, token.start)
    const leaf: Leaf = { token, gap: between !== '', broken: between.includes('\n') }
    end = token.end
    const top = open.at(-1)
    const nodes = top?.nodes ?? (statements.at(-1) as Node[])
    if (token.text === ';') {
      open = []
      statements.push([])
    } else if (token.kind === 'operator' && token.text in closers && open.length < deepest) {
      const bracket: Bracket = { ...leaf, nodes: [] }
      nodes.push(bracket)
      open.push(bracket)
    } else if (top && token.text === closers[top.token.text]) {
      top.close = leaf
      open.pop()
    } else nodes.push(leaf)
  }
  return statements.filter((nodes) => nodes.length > 0)
}

/** Whether a node is a pair of brackets. */
export function isBracket(node: Node | undefined): node is Bracket {
  return node !== undefined && 'nodes' in node
}

/** The folded word that a node is; empty for everything else. */
export function wordAt(node: Node | undefined): string {
  return node && !isBracket(node) && node.token.kind === 'word' ? node.token.text.toLowerCase() : ''
}

/** Nodes on one line; undefined when a comment or a text with a line break forbids it. */
export function flat(nodes: readonly Node[]): string | undefined {
  let line = ''
  for (const [i, node] of nodes.entries()) {
    const text = flatNode(node)
    if (text === undefined) return undefined
    line += joint(nodes[i - 1], node) + text
  }
  return line
}

/** Brackets are asked for again at every level around them. */
const flatBrackets = new WeakMap<Bracket, { readonly line: string | undefined }>()

function flatNode(node: Node): string | undefined {
  const { text, kind } = node.token
  if (!isBracket(node)) return text.includes('\n') || (kind === 'comment' && text.startsWith('--')) ? undefined : text
  const known = flatBrackets.get(node)
  if (known) return known.line
  const inner = flat(node.nodes)
  const line = inner === undefined ? undefined : text + inner + (node.close?.token.text ?? '')
  flatBrackets.set(node, { line })
  return line
}

/** The blank between two nodes: as it was written, none before a comma and one behind it. */
export function joint(before: Node | undefined, node: Node): string {
  if (!before || [',', '.'].includes(node.token.text) || before.token.text === '.') return ''
  return before.token.text === ',' || node.gap ? ' ' : ''
}
