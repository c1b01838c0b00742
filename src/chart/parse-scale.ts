import type { Node } from './node.ts'
import type { Reader } from './reader.ts'
import type { ScaleSpec } from './spec.ts'
import { formatNames, scaleTypes } from './spec.ts'

const options = [
  'label',
  'domain',
  'type',
  'reverse',
  'zero',
  'grid',
  'format',
  'decimals',
  'unit',
  'ticks',
  'better'
] as const

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Reads the options of `x`, `y` or `color`. */
export function readScale(reader: Reader, node: Node): ScaleSpec {
  const fields = reader.fields(node, options)
  const scale: Writable<ScaleSpec> = node.at ? { at: node.at } : {}
  const put = <K extends keyof ScaleSpec>(name: K, read: (held: Node) => ScaleSpec[K] | undefined): void => {
    const held = fields.get(name)
    const value = held && read(held)
    if (value !== undefined) scale[name] = value
  }
  put('label', (held) => (held.kind === 'scalar' && held.value === null ? null : reader.text(held)))
  put('domain', (held) => readDomain(reader, held))
  put('type', (held) => reader.oneOf(held, scaleTypes))
  for (const name of ['reverse', 'zero', 'grid'] as const) put(name, (held) => reader.flag(held))
  put('format', (held) => reader.oneOf(held, formatNames))
  put('decimals', (held) => reader.number(held, 0, 6))
  put('unit', (held) => reader.text(held))
  put('ticks', (held) => (held.kind === 'list' ? readDomain(reader, held) : reader.number(held, 0, 30)))
  put('better', (held) => reader.oneOf(held, ['higher', 'lower']))
  return scale
}

function readDomain(reader: Reader, node: Node): (string | number)[] | undefined {
  if (node.kind !== 'list' || node.items.length === 0) return reader.fail('chart_expected_list', undefined, node)
  const values = reader.values(node)
  return values?.map((value) => (typeof value === 'boolean' ? String(value) : value))
}
