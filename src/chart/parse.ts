import type { Parsed } from '../notebook/problem.ts'
import { parsed } from '../notebook/problem.ts'
import type { Node } from './node.ts'
import { readAnnotations } from './parse-annotation.ts'
import { readMark } from './parse-mark.ts'
import { readScale } from './parse-scale.ts'
import { readSelect } from './parse-select.ts'
import { readTransforms } from './parse-transform.ts'
import { nodeFromPlain } from './plain-node.ts'
import { Reader } from './reader.ts'
import type { ChartSpec, FacetSpec, MarkSpec } from './spec.ts'
import { nodeFromYaml } from './yaml-node.ts'

const keys = [
  'data',
  'title',
  'subtitle',
  'note',
  'transform',
  'marks',
  'annotations',
  'select',
  'x',
  'y',
  'color',
  'facet',
  'height'
] as const
const mostMarks = 20

/** Reads a chart cell's YAML body; every problem carries its line and column within the body. */
export function parseChart(body: string): Parsed<ChartSpec> {
  const node = nodeFromYaml(body)
  return node.ok ? readChart(node.value) : node
}

/** Reads a spec that was made as plain data, by the same allow-list; its problems have no position. */
export function chartSpecFrom(value: unknown): Parsed<ChartSpec> {
  const node = nodeFromPlain(value)
  return node.ok ? readChart(node.value) : node
}

function readChart(node: Node): Parsed<ChartSpec> {
  const reader = new Reader()
  const fields = reader.fields(node, keys)
  const read = <T>(key: (typeof keys)[number], take: (held: Node) => T | undefined): T | undefined => {
    const held = fields.get(key)
    return held && take(held)
  }
  const data = read('data', (held) => reader.name(held))
  const marks = read('marks', (held) => readMarks(reader, held))
  if (node.kind === 'map' && !fields.has('data')) reader.fail('chart_missing', { name: 'data' }, node)
  if (node.kind === 'map' && !fields.has('marks')) reader.fail('chart_missing', { name: 'marks' }, node)
  const map = marks?.find(({ mark }) => mark === 'geo')
  if (map && (marks?.length ?? 0) > 1) reader.fail('chart_geo_alone', undefined, map)
  const title = read('title', (held) => reader.text(held))
  const subtitle = read('subtitle', (held) => reader.text(held))
  const note = read('note', (held) => reader.text(held))
  const facet = read('facet', (held) => readFacet(reader, held))
  const transforms = read('transform', (held) => readTransforms(reader, held)) ?? []
  const annotations = read('annotations', (held) => readAnnotations(reader, held)) ?? []
  const select = read('select', (held) => readSelect(reader, held))
  const height = read('height', (held) => reader.number(held, 60, 1600))
  const scale = (key: 'x' | 'y' | 'color') => read(key, (held) => readScale(reader, held)) ?? {}
  const spec = {
    data: data ?? '',
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(note !== undefined && { note }),
    transforms,
    marks: marks ?? [],
    annotations,
    ...(select && { select }),
    x: scale('x'),
    y: scale('y'),
    color: scale('color'),
    ...(facet && { facet }),
    ...(height !== undefined && { height })
  }
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : parsed(spec)
}

function readMarks(reader: Reader, node: Node): MarkSpec[] | undefined {
  if (node.kind !== 'list' || node.items.length === 0) return reader.fail('chart_marks_list', undefined, node)
  if (node.items.length > mostMarks) return reader.fail('chart_list_too_long', { limit: mostMarks }, node)
  return node.items.map((item) => readMark(reader, item)).filter((mark) => mark !== undefined)
}

function readFacet(reader: Reader, node: Node): FacetSpec | undefined {
  if (node.kind === 'scalar') {
    const by = reader.name(node)
    return by === undefined ? undefined : { by }
  }
  const fields = reader.fields(node, ['by', 'columns'])
  const held = fields.get('by')
  if (!held) return reader.fail('chart_missing', { name: 'by' }, node)
  const by = reader.name(held)
  const counted = fields.get('columns')
  const columns = counted && reader.number(counted, 1, 6)
  return by === undefined ? undefined : { by, ...(columns !== undefined && { columns: Math.round(columns) }) }
}
