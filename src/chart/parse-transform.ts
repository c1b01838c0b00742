import type { Node } from './node.ts'
import type { Reader } from './reader.ts'
import type { Aggregate, TransformSpec } from './transform.ts'
import { aggregateNames, transformNames, windowNames } from './transform.ts'

const mostSteps = 8

/** Reads `transform`: a list of steps, each a map with a single key, the step's name. */
export function readTransforms(reader: Reader, node: Node): TransformSpec[] | undefined {
  if (node.kind !== 'list') return reader.fail('chart_transform_list', undefined, node)
  if (node.items.length > mostSteps) return reader.fail('chart_list_too_long', { limit: mostSteps }, node)
  return node.items.map((item) => readTransform(reader, item)).filter((step) => step !== undefined)
}

function readTransform(reader: Reader, node: Node): TransformSpec | undefined {
  const entry = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined
  if (!entry) return reader.fail('chart_transform_list', undefined, node)
  const kind = transformNames.find((name) => name === entry.key)
  if (!kind) return reader.unknown('chart_unknown_transform', entry.key, transformNames, entry)
  const at = entry.at && { at: entry.at }
  if (kind === 'group') return readGroup(reader, entry.node, at)
  const fields = reader.fields(entry.node, options[kind])
  const name = (key: string): string | undefined => {
    const held = fields.get(key)
    return held && reader.name(held)
  }
  const by = readNames(reader, fields.get('by'))
  const column = name('column')
  if (column === undefined) {
    if (!fields.has('column')) reader.fail('chart_missing', { name: 'column' }, entry)
    return undefined
  }
  if (kind === 'bin') {
    const held = fields.get('step')
    const step = held ? reader.number(held, 1e-9, 1e15) : reader.fail('chart_missing', { name: 'step' }, entry)
    return step === undefined ? undefined : { kind, column, step, as: name('as') ?? column, ...at }
  }
  if (kind === 'normalise') return { kind, column, by, as: name('as') ?? column, ...at }
  if (kind === 'rank') {
    const held = fields.get('better')
    const better = (held && reader.oneOf(held, ['higher', 'lower'] as const)) ?? 'higher'
    return { kind, column, by, better, as: name('as') ?? 'place', ...at }
  }
  const held = fields.get('kind')
  const how = (held && reader.oneOf(held, windowNames)) ?? 'mean'
  const order = name('order')
  if (order === undefined) return reader.fail('chart_missing', { name: 'order' }, entry)
  const counted = fields.get('rows')
  const rows = (counted && reader.number(counted, 2, 1000)) ?? 3
  return { kind, column, how, order, by, rows: Math.round(rows), as: name('as') ?? column, ...at }
}

const options = {
  bin: ['column', 'step', 'as'],
  normalise: ['column', 'by', 'as'],
  rank: ['column', 'by', 'better', 'as'],
  window: ['column', 'kind', 'order', 'by', 'rows', 'as']
} as const

/** `group: { by: [region], states: count, egdi: mean egdi }`: every key but `by` is a column to make. */
function readGroup(reader: Reader, node: Node, at: Pick<TransformSpec, 'at'> | undefined): TransformSpec | undefined {
  if (node.kind !== 'map') return reader.fail('chart_expected_map', undefined, node)
  const values: Aggregate[] = []
  let by: readonly string[] = []
  for (const { key, node: held } of node.entries) {
    if (key === 'by') {
      by = readNames(reader, held)
      continue
    }
    const words = reader.name(held)?.trim().split(/\s+/) ?? []
    const how = aggregateNames.find((name) => name === words[0])
    const column = words.slice(1).join(' ')
    if (words.length === 0) continue
    if (!how) reader.unknown('chart_unknown_value', words[0] ?? '', aggregateNames, held)
    else if (how !== 'count' && column === '') reader.fail('chart_aggregate_form', { name: how }, held)
    else values.push({ as: key, how, ...(column !== '' && { column }) })
  }
  if (values.length === 0) return reader.fail('chart_group_values', undefined, node)
  return { kind: 'group', by, values, ...at }
}

function readNames(reader: Reader, node: Node | undefined): string[] {
  if (!node) return []
  const items = node.kind === 'list' ? node.items : [node]
  return items.map((item) => reader.name(item)).filter((name) => name !== undefined)
}
