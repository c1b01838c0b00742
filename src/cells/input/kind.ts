import type { Text } from '../../i18n/lang.ts'
import { parseSpec } from '../../notebook/parse-spec.ts'
import { maybeColumn } from '../../table/rows.ts'
import type { Value } from '../../table/table.ts'
import type { CellInputs, Host, Kind } from '../host.ts'
import { valuesOf } from '../run-query.ts'
import { sqlReads } from '../sql/kind.ts'
import { readNames } from '../sql/names.ts'
import { chosen } from './chosen.ts'
import { hasOptions, inputSchema, type ChoiceSpec, type InputSpec } from './spec.ts'

/** A control whose value other cells read as `$name`. */
export const inputKind: Kind<InputSpec> = {
  name: 'input',
  parse: (body) => parseSpec(inputSchema, body),
  reads(spec) {
    const query = hasOptions(spec) ? queryOf(spec) : undefined
    return query === undefined ? [] : sqlReads(readNames(query))
  },
  async run(spec, inputs, host) {
    const offered = hasOptions(spec) ? await offer(spec, inputs, host) : { options: [] }
    return { type: 'value', ...offered, ...chosen(spec, offered.options, host.given) }
  },
  regive(spec, shown, given) {
    if (shown.type !== 'value') return undefined
    const { options, labels } = shown
    return { type: 'value', options, ...(labels && { labels }), ...chosen(spec, options, given) }
  }
}

interface Offered {
  readonly options: readonly Value[]
  readonly labels?: readonly Text[]
}

/** The statement that gives the options; a country is any state of the record unless the cell says which. */
function queryOf({ type, from, options }: ChoiceSpec): string | undefined {
  return (
    from ?? (type === 'country' && options === undefined ? 'select iso3 from countries order by name_vi' : undefined)
  )
}

/** The options: the first column of the statement, and what its columns `name_vi` and `name_en` call them. */
async function offer(spec: ChoiceSpec, inputs: CellInputs, host: Host): Promise<Offered> {
  const query = queryOf(spec)
  if (query === undefined) return { options: spec.options ?? [] }
  const table = await host.engine.query(query, valuesOf(readNames(query).parameters, inputs), host.signal)
  const options = table.columns[0]?.values ?? []
  const [vi, en] = [maybeColumn(table, 'name_vi'), maybeColumn(table, 'name_en')]
  return { options, ...(vi && en && { labels: options.map((_, i) => ({ vi: String(vi[i]), en: String(en[i]) })) }) }
}
