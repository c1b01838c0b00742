import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Parsed } from '../notebook/problem.ts'
import { ProblemError, parsed, refused } from '../notebook/problem.ts'
import type { Entry, Node } from './node.ts'
import { deepest } from './node.ts'
import type { Place } from './spec.ts'

/** Characters of a chart's body; a long honest one has about a thousand. */
export const longestBody = 20_000

/** Reads YAML text into nodes with their positions; no aliases, no tags, no merge keys. */
export function nodeFromYaml(body: string): Parsed<Node> {
  if (body.length > longestBody) return refused('chart_body_too_long', { limit: longestBody }, { line: 1, column: 1 })
  const deep = tooDeep(body)
  if (deep) return refused('chart_too_deep', { limit: deepest }, deep)
  const lines = new LineCounter()
  const document = parseDocument(body, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent'
  })
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({ key: yamlKey(error.code), ...place(lines, error.pos[0]) }))
    return { ok: false, problems }
  }
  try {
    return parsed(toNode(document.contents, lines, 0))
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: [error.problem] }
    throw error
  }
}

/** The yaml parser recurses, so nesting is bounded on the text: by brackets open, by indentation and by dashes in a row. */
function tooDeep(body: string): Place | undefined {
  const indents: number[] = []
  for (const [index, line] of body.split('\n').entries()) {
    const lead = /^[ \-?:]*/.exec(line)?.[0] ?? ''
    if (line.length === lead.length && !/[-?:]/.test(lead)) continue
    const indent = lead.length
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop()
    indents.push(indent)
    const markers = lead.replace(/[^-?:]/g, '').length
    if (markers > deepest || indents.length > 4 * deepest) return { line: index + 1, column: 1 }
  }
  let open = 0
  for (let at = 0; at < body.length; at++) {
    const char = body[at]
    if (char === '[' || char === '{') open++
    if ((char === ']' || char === '}') && open > 0) open--
    if (open > 4 * deepest) {
      const before = body.slice(0, at).split('\n')
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    }
  }
  return undefined
}

function toNode(node: unknown, lines: LineCounter, depth: number): Node {
  const at = hasRange(node) ? place(lines, node.range[0]) : { line: 1, column: 1 }
  if (depth > deepest) throw new ProblemError({ key: 'chart_too_deep', params: { limit: deepest }, ...at })
  if (node === null) return { kind: 'scalar', value: null, at }
  if (isScalar(node)) return { kind: 'scalar', value: scalarValue(node.value, at), at }
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => toNode(item, lines, depth + 1)), at }
  if (!isMap(node)) throw new ProblemError({ key: 'chart_yaml_alias', ...at })
  const entries = node.items.map((pair): Entry => {
    const keyAt = hasRange(pair.key) ? place(lines, pair.key.range[0]) : at
    if (!isScalar(pair.key)) throw new ProblemError({ key: 'chart_yaml_key', ...keyAt })
    return { key: String(pair.key.value), node: toNode(pair.value, lines, depth + 1), at: keyAt }
  })
  return { kind: 'map', entries, at }
}

function scalarValue(value: unknown, at: Place): null | boolean | number | string {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value
  throw new ProblemError({ key: 'chart_yaml_scalar', ...at })
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range)
}

function place(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

function yamlKey(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'chart_yaml_duplicate'
  if (code === 'BAD_INDENT' || code === 'TAB_AS_INDENT') return 'chart_yaml_indent'
  if (code === 'MISSING_CHAR') return 'chart_yaml_unclosed'
  return 'chart_yaml_unreadable'
}
