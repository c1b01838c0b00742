import { isScalar, parseDocument, visit, type Scalar } from 'yaml'
import { foldName } from '../notebook/fold-name.ts'
import { replaceSpans, type Replacement } from './replace-spans.ts'
import { renameInSql } from './sql/rename.ts'

/** A place in a body that may refer to a name: where, and what stands there for another name, if that can be said. */
interface Place {
  readonly start: number
  readonly end: number
  write(to: string): string | undefined
}

/**
 * Changes a name in a body of YAML: as a value (`data: asean`), as `$asean`, and within SQL. What the cell does not read
 * by that name (a title, say) stays: `isRead` tells whether a body reads a name.
 * Undefined when SQL in it would not see the new name.
 */
export function renameInYaml(
  body: string,
  from: string,
  to: string,
  isRead: (body: string, name: string) => boolean
): string | undefined {
  const probe = freshWord(body)
  const places = placesOf(body, from)
  const probes = places.flatMap(({ start, end, write }) => {
    const text = write(probe)
    return text === undefined ? [] : [{ start, end, text }]
  })
  const changes: Replacement[] = []
  for (const { start, end, write } of places) {
    const isHere = (change: Replacement) => change.start === start
    const here = isRead(replaceSpans(body, probes.filter(isHere)), probe)
    const stays = isRead(
      replaceSpans(
        body,
        probes.filter((change) => !isHere(change))
      ),
      from
    )
    if (!here || !stays) continue
    const text = write(to)
    if (text === undefined) return undefined
    changes.push({ start, end, text })
  }
  return replaceSpans(body, changes)
}

function placesOf(body: string, from: string): Place[] {
  const document = parseDocument(body)
  const places: Place[] = []
  if (document.errors.length) return places
  visit(document, {
    Scalar(key, node) {
      const place = key === 'key' ? undefined : placeOf(body, node, from)
      if (place) places.push(place)
    }
  })
  return places
}

function placeOf(body: string, node: Scalar, from: string): Place | undefined {
  const { value, range, type } = node
  if (!isScalar(node) || typeof value !== 'string' || !range) return undefined
  const [start, end] = range
  const raw = body.slice(start, end)
  const folded = foldName(value)
  const whole = folded === foldName(from) ? '' : folded === '$' + foldName(from) ? '$' : undefined
  const quote = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? raw.charAt(0) : ''
  if (whole !== undefined) return { start, end, write: (to) => quote + whole + to + quote }
  if (!folded.includes(foldName(from))) return undefined
  if (quote !== '') {
    return {
      start,
      end,
      write(to) {
        const sql = renameInSql(value, from, to)
        if (sql === undefined) return undefined
        return quote === '"' ? JSON.stringify(sql) : `'${sql.replaceAll("'", "''")}'`
      }
    }
  }
  // A block begins with a line of its own; the line breaks and indents of the rest are mere space to SQL.
  const head = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? raw.indexOf('\n') + 1 : 0
  return { start: start + head, end, write: (to) => renameInSql(raw.slice(head), from, to) }
}

/** A word that stands nowhere in a text. */
function freshWord(text: string): string {
  for (let i = 0; ; i++) if (!text.includes('probe_' + i)) return 'probe_' + i
}
