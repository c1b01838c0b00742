import { parseSpec } from '../../notebook/parse-spec.ts'
import type { Value } from '../../table/table.ts'
import type { CellInputs, Host, Kind } from '../host.ts'
import { valuesOf } from '../run-query.ts'
import { sqlReads } from '../sql/kind.ts'
import { readNames } from '../sql/names.ts'
import { chosen } from './chosen.ts'
import { inputSchema, type InputSpec } from './spec.ts'

/** A control whose value other cells read as `$name`. */
export const inputKind: Kind<InputSpec> = {
  name: 'input',
  parse: (body) => parseSpec(inputSchema, body),
  reads: (spec) => (spec.type === 'select' && spec.from !== undefined ? sqlReads(readNames(spec.from)) : []),
  async run(spec, inputs, host) {
    const options = spec.type === 'select' ? await optionsOf(spec, inputs, host) : []
    return { type: 'value', options, ...chosen(spec, options, host.given) }
  },
  regive(spec, shown, given) {
    if (shown.type !== 'value') return undefined
    return { type: 'value', options: shown.options, ...chosen(spec, shown.options, given) }
  }
}

async function optionsOf(
  spec: InputSpec & { type: 'select' },
  inputs: CellInputs,
  host: Host
): Promise<readonly Value[]> {
  if (spec.from === undefined) return spec.options ?? []
  const params = valuesOf(readNames(spec.from).parameters, inputs)
  const table = await host.engine.query(spec.from, params, host.signal)
  return table.columns[0]?.values ?? []
}
