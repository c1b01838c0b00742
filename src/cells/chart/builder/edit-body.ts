import { isMap, isNode, isScalar, parseDocument, stringify, type Document } from 'yaml'
import type { Plain } from '../../form/form.ts'
import { replaceSpans } from '../../replace-spans.ts'

export type Path = readonly (string | number)[]

/**
 * A chart's body with another value at a path (`['marks', 0, 'bar', 'x']`), or without it when the value is undefined.
 * Comments, order and keys that nothing knows stay. A body that is no YAML stays as it is.
 */
export function setAt(body: string, path: Path, value: Plain | undefined): string {
  return (
    spliced(body, path, value) ??
    edited(body, (document) => {
      if (value === undefined) document.deleteIn(path)
      else if (document.contents === null)
        document.contents = document.createNode(Object.fromEntries([[path[0], value]]))
      else document.setIn(path, typeof value === 'object' && value !== null ? flow(document, value) : value)
      prune(document, path)
    })
  )
}

/** A chart's body with a mark of another name; of its keys those go that only the old mark knows. */
export function renameMark(
  body: string,
  index: number,
  name: string,
  known: { readonly before: readonly string[]; readonly after: readonly string[] }
): string {
  return edited(body, (document) => {
    const item = document.getIn(['marks', index])
    const pair = isMap(item) ? item.items[0] : undefined
    if (!isMap(item) || !pair || !isScalar(pair.key)) return
    pair.key.value = name
    const fields = pair.value
    if (isMap(fields))
      fields.items = fields.items.filter(({ key }) => {
        const own = isScalar(key) ? String(key.value) : ''
        return known.after.includes(own) || !known.before.includes(own)
      })
  })
}

/** The change made in the text alone, where a lone value takes the place of another or stands last in a map of one line. */
function spliced(body: string, path: Path, value: Plain | undefined): string | undefined {
  const document = parseDocument(body)
  if (document.errors.length > 0 || value === undefined || (typeof value === 'object' && value !== null))
    return undefined
  const written = stringify(value, { lineWidth: 0 }).trim()
  const held = document.getIn(path, true)
  if (isScalar(held) && held.range && held.range[0] < held.range[1])
    return replaceSpans(body, [{ start: held.range[0], end: held.range[1], text: written }])
  const map = document.getIn(path.slice(0, -1), true)
  const last = isMap(map) && map.flow ? map.items.at(-1)?.value : undefined
  const end = isNode(last) ? last.range?.[1] : undefined
  if (held !== undefined || end === undefined) return undefined
  return replaceSpans(body, [{ start: end, end, text: `, ${String(path.at(-1))}: ${written}` }])
}

function edited(body: string, change: (document: Document) => void): string {
  const document = parseDocument(body)
  if (document.errors.length > 0) return body
  change(document)
  const text = document.toString({ lineWidth: 0 })
  return body.endsWith('\n') ? text : text.replace(/\n$/, '')
}

/** A map within a list of marks stands in one line. */
function flow(document: Document, value: Plain): unknown {
  const node = document.createNode(value)
  if (isMap(node)) node.flow = !node.items.some(({ value }) => isMap(value))
  return node
}

/** Takes out the maps that an edit left empty. */
function prune(document: Document, path: Path): void {
  for (let length = path.length - 1; length > 0; length--) {
    const held = document.getIn(path.slice(0, length))
    const isMark = path[0] === 'marks' && length <= 3
    if (!isMark && isMap(held) && held.items.length === 0) document.deleteIn(path.slice(0, length))
  }
}
