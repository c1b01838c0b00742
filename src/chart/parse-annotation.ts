import type { Node } from './node.ts'
import type { Reader } from './reader.ts'
import type { AnnotationSpec } from './spec.ts'

const places = ['x', 'y', 'x1', 'x2', 'y1', 'y2'] as const
const mostAnnotations = 20

/** Reads `annotations`: words, each at a point, along a line or over a band. */
export function readAnnotations(reader: Reader, node: Node): AnnotationSpec[] | undefined {
  if (node.kind !== 'list') return reader.fail('chart_expected_list', undefined, node)
  if (node.items.length > mostAnnotations) return reader.fail('chart_list_too_long', { limit: mostAnnotations }, node)
  return node.items.map((item) => readAnnotation(reader, item)).filter((found) => found !== undefined)
}

function readAnnotation(reader: Reader, node: Node): AnnotationSpec | undefined {
  const fields = reader.fields(node, [...places, 'text'])
  const at: Partial<Record<(typeof places)[number], string | number>> = {}
  for (const name of places) {
    const held = fields.get(name)
    const value = held && (held.kind === 'scalar' ? held.value : null)
    if (typeof value === 'string' || typeof value === 'number') at[name] = value
    else if (held) reader.fail('chart_expected_values', undefined, held)
  }
  const held = fields.get('text')
  const text = held && reader.text(held)
  if (!held && node.kind === 'map') reader.fail('chart_missing', { name: 'text' }, node)
  const shape = Object.keys(at).sort().join(' ')
  if (node.kind === 'map' && !['x', 'y', 'x y', 'x1 x2', 'y1 y2'].includes(shape))
    return reader.fail('chart_annotation_place', undefined, node)
  return text === undefined ? undefined : { ...at, text, ...(node.at && { at: node.at }) }
}
