import type { Node } from './node.ts'
import type { Reader } from './reader.ts'
import type { SelectSpec } from './spec.ts'

/** Reads `select`: under which name and by which column a reader's choice is read by other cells. */
export function readSelect(reader: Reader, node: Node): SelectSpec | undefined {
  const fields = reader.fields(node, ['name', 'column', 'many', 'value'])
  if (node.kind !== 'map') return undefined
  const [name, column] = (['name', 'column'] as const).map((key) => {
    const held = fields.get(key)
    return held ? reader.name(held) : reader.fail('chart_missing', { name: key }, node)
  })
  if (name === undefined || column === undefined) return undefined
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name)) return reader.fail('chart_select_name', { name }, node)
  const many = fields.get('many')
  const held = fields.get('value')
  const value = held?.kind === 'scalar' ? held.value : undefined
  if (held && typeof value !== 'string' && typeof value !== 'number')
    return reader.fail('chart_expected_values', undefined, held)
  return {
    name,
    column,
    many: (many && reader.flag(many)) ?? false,
    ...((typeof value === 'string' || typeof value === 'number') && { value }),
    ...(node.at && { at: node.at })
  }
}
