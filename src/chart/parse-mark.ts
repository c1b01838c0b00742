import { regionNames } from './geo/regions.ts'
import { grammar } from './grammar.ts'
import type { Node } from './node.ts'
import type { Reader } from './reader.ts'
import type { Channel, ChannelName, ColourName, Highlight, MarkName, MarkSpec, Sort } from './spec.ts'
import { channelNames, colourNames, markNames } from './spec.ts'

/** Reads one item of `marks`: a map with a single key, the mark's name. */
export function readMark(reader: Reader, node: Node): MarkSpec | undefined {
  const entry = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined
  if (!entry) return reader.fail('chart_mark_single_key', undefined, node)
  if (!isMarkName(entry.key)) return reader.unknown('chart_unknown_mark', entry.key, markNames, entry)
  const rule = grammar[entry.key]
  const fields = reader.fields(entry.node, [...rule.channels, ...rule.options], 'chart_unknown_channel')
  const channels: Partial<Record<ChannelName, Channel>> = {}
  for (const name of channelNames) {
    const held = fields.get(name)
    const channel = held && readChannel(reader, name, held)
    if (channel) channels[name] = channel
  }
  if (entry.node.kind === 'map' && !rule.needs.some((needed) => needed.every((name) => fields.has(name)))) {
    const needed = rule.needs.map((names) => names.join(' + ')).join(' / ')
    reader.fail('chart_mark_needs', { mark: entry.key, channels: needed }, entry)
  }
  const sort = optional(fields.get('sort'), (held) => readSort(reader, held))
  const highlight = optional(fields.get('highlight'), (held) => readHighlight(reader, held))
  const label = optional(fields.get('label'), (held) => (entry.key === 'rule' ? reader.text(held) : reader.flag(held)))
  const dash = optional(fields.get('dash'), (held) => reader.flag(held))
  const unit = optional(fields.get('unit'), (held) => reader.number(held, 1e-6, 1e15))
  const region = optional(fields.get('region'), (held) => reader.oneOf(held, regionNames))
  return {
    mark: entry.key,
    channels,
    ...(sort && { sort }),
    ...(highlight && { highlight }),
    ...(label !== undefined && { label }),
    ...(dash !== undefined && { dash }),
    ...(unit !== undefined && { unit }),
    ...(region !== undefined && { region }),
    ...(entry.at && { at: entry.at })
  }
}

function readChannel(reader: Reader, name: ChannelName, node: Node): Channel | undefined {
  const at = node.at && { at: node.at }
  if (node.kind === 'map') {
    const fields = reader.fields(node, ['column', 'value'])
    const column = fields.get('column')
    const value = fields.get('value')
    if (fields.size !== 1) return reader.fail('chart_channel_form', undefined, node)
    if (value) return readConstant(reader, name, value)
    const held = column && reader.name(column)
    return held === undefined ? undefined : { kind: 'column', name: held, ...at }
  }
  if (node.kind === 'scalar' && (typeof node.value === 'number' || typeof node.value === 'boolean'))
    return readConstant(reader, name, node)
  const held = reader.name(node)
  if (held === undefined) return undefined
  if (name === 'fill' || name === 'stroke') {
    if (isColourName(held)) return { kind: 'colour', name: held }
    if (/^#|[(:;]/.test(held)) return reader.unknown('chart_colour_by_name', held, colourNames, node)
  }
  return { kind: 'column', name: held, ...at }
}

function readConstant(reader: Reader, name: ChannelName, node: Node): Channel | undefined {
  const value = node.kind === 'scalar' ? node.value : null
  if (value === null) return reader.fail('chart_channel_form', undefined, node)
  if (name !== 'fill' && name !== 'stroke') return { kind: 'value', value }
  if (isColourName(value)) return { kind: 'colour', name: value }
  return reader.unknown('chart_colour_by_name', String(value), colourNames, node)
}

function readSort(reader: Reader, node: Node): Sort | undefined {
  const by = reader.name(node)
  if (by === undefined) return undefined
  return by.startsWith('-') ? { by: by.slice(1), descending: true } : { by, descending: false }
}

function readHighlight(reader: Reader, node: Node): Highlight | undefined {
  if (node.kind !== 'map') return optional(reader.values(node), (values) => ({ values }))
  const entry = node.entries[0]
  if (node.entries.length !== 1 || !entry) return reader.fail('chart_highlight_form', undefined, node)
  return optional(reader.values(entry.node), (values) => ({ column: entry.key, values }))
}

function isMarkName(name: string): name is MarkName {
  return (markNames as readonly string[]).includes(name)
}

function isColourName(name: unknown): name is ColourName {
  return (colourNames as readonly unknown[]).includes(name)
}

function optional<T, U>(held: T | undefined, read: (held: T) => U): U | undefined {
  return held === undefined ? undefined : read(held)
}
