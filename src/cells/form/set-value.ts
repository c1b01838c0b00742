import { isMap, isScalar, parseDocument, stringify, type Document, type Pair, type YAMLMap } from 'yaml'
import { replaceSpans } from '../replace-spans.ts'
import type { Plain } from './form.ts'
import { readValues, valueAt } from './read-values.ts'

/**
 * The body with another value at a key (`change.osi` lies within a map), or without the key when the value is undefined.
 * What stands elsewhere stays as it is: comments, order, quotes, keys that nothing knows. Throws on a body that
 * `readValues` refuses.
 */
export function setValue(body: string, key: string, value: Plain | undefined): string {
  const before = readValues(body)
  if (!before.ok) throw new Error('a form edits only what it can read')
  if (same(valueAt(before.value, key), value)) return body
  const path = key.split('.')
  const document = parseDocument(body)
  const spliced = splice(body, document, path, value)
  const after = spliced === undefined ? undefined : readValues(spliced)
  if (spliced !== undefined && after?.ok && same(expected(body, path, value), after.value)) return spliced
  return rewritten(body, path, value)
}

/** Changes the text at the one place, where that place is plain to see. */
function splice(
  body: string,
  document: Document,
  path: readonly string[],
  value: Plain | undefined
): string | undefined {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(map)) return undefined
  const name = path.at(-1) as string
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name)
  if (!pair) return value === undefined ? body : map.flow ? undefined : appended(body, map, name, value)
  const written = value === undefined ? undefined : flow(value)
  const node = pair.value as { range?: readonly [number, number, number] } | null
  const start = (pair.key as { range?: readonly [number, number, number] }).range?.[1]
  if (start === undefined) return undefined
  if (written !== undefined) {
    if (isScalar(node) && node.range && node.range[0] < node.range[1]) {
      return replaceSpans(body, [{ start: node.range[0], end: node.range[1], text: written }])
    }
    const colon = body.indexOf(':', start)
    const end = node?.range?.[1] ?? colon + 1
    return replaceSpans(body, [{ start: colon + 1, end: trimmedEnd(body, colon + 1, end), text: ' ' + written }])
  }
  return map.flow ? undefined : without(body, pair)
}

/** Takes out the lines of a pair, and leaves comments that stand above it. */
function without(body: string, { key, value }: Pair): string | undefined {
  const start = (key as { range?: readonly [number, number, number] }).range?.[0]
  const node = value as { range?: readonly [number, number, number] } | null
  if (start === undefined) return undefined
  const from = body.lastIndexOf('\n', start - 1) + 1
  if (body.slice(from, start).trim() !== '') return undefined
  const end = trimmedEnd(body, start, node?.range?.[1] ?? start)
  const line = body.indexOf('\n', end)
  const next = line < 0 ? body.length : line + 1
  const rest = body.slice(next)
  return rest === '' ? body.slice(0, from).replace(/\r?\n$/, '') : body.slice(0, from) + rest
}

/** Adds a line behind the last pair of a map that is written line by line. */
function appended(body: string, { items, range }: YAMLMap, name: string, value: Plain): string | undefined {
  const first = (items[0]?.key as { range?: readonly [number, number, number] } | undefined)?.range?.[0]
  const last = items.at(-1)
  if (first === undefined || !last || !range) return undefined
  const indent = first - (body.lastIndexOf('\n', first - 1) + 1)
  const ends = [last.key, last.value].map((node) => (node as { range?: readonly number[] } | null)?.range?.[1] ?? 0)
  const end = trimmedEnd(body, first, Math.max(...ends))
  const line = body.indexOf('\n', end)
  const at = line < 0 ? body.length : line
  const next = /\r\n/.test(body) ? '\r\n' : '\n'
  const stop = body[at - 1] === '\r' ? at - 1 : at
  return body.slice(0, stop) + next + ' '.repeat(indent) + `${flow(name)}: ${flow(value)}` + body.slice(stop)
}

/** The end of a stretch, line breaks and spaces behind it left out. */
function trimmedEnd(body: string, start: number, end: number): number {
  return start + body.slice(start, end).trimEnd().length
}

/** A value in one line. */
function flow(value: Plain): string {
  const written = stringify(value, { collectionStyle: 'flow', lineWidth: 0, blockQuote: false })
  return written.trim().replace(/^\[ (.*) \]$/s, '[$1]')
}

/** The whole document written anew, comments and all, where a change touches more than one place. */
function rewritten(body: string, path: readonly string[], value: Plain | undefined): string {
  const document = parseDocument(body)
  if (value !== undefined) document.setIn(path, document.createNode(value))
  else document.deleteIn(path)
  const empty = !isMap(document.contents) || document.contents.items.length === 0
  return empty ? (body.match(/^[ \t]*#.*$/gm) ?? []).join('\n') : document.toString({ lineWidth: 0 }).trimEnd()
}

function expected(body: string, path: readonly string[], value: Plain | undefined): unknown {
  const document = parseDocument(body)
  if (value !== undefined) document.setIn(path, document.createNode(value))
  else document.deleteIn(path)
  return document.toJS() ?? {}
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
