import { mentionsIn, type Mention } from '../../notebook/prose.ts'
import { areYears } from '../../grid/format-cell.ts'
import { parsed, ProblemError } from '../../notebook/problem.ts'
import { rowAt } from '../../table/rows.ts'
import type { Value } from '../../table/table.ts'
import type { CellInputs, Kind } from '../host.ts'
import { isSelected } from '../is-selected.ts'
import type { Mentioned } from '../output.ts'

/** Prose: Markdown in one or two languages, with values of other cells written in it. */
export const markdownKind: Kind<readonly Mention[]> = {
  name: 'markdown',
  parse: (body) => parsed(mentionsIn(body)),
  reads: (mentions) => mentions.map(({ name }) => ({ name, need: 'value' })),
  async run(mentions, inputs) {
    return {
      type: 'prose',
      values: Object.fromEntries(mentions.map((mention) => [mentionKey(mention), resolveMention(mention, inputs)]))
    }
  }
}

/** The key of a mention among a prose cell's values. */
export function mentionKey({ name, column }: Pick<Mention, 'name' | 'column'>): string {
  return column === undefined ? name : `${name}.${column}`
}

/** What a `{{ … }}` of a text stands for. Throws a `ProblemError` where it names nothing that is there. */
export function resolveMention({ name, column }: Mention, inputs: CellInputs): Mentioned {
  const output = inputs(name)
  if (output?.type === 'value' && column === undefined)
    return { value: output.value, ...(areYears(output.options) && { year: true }) }
  if (output?.type === 'result' && column === undefined && isSelected(output, name))
    return { value: output.selection?.value ?? null }
  if (output?.type === 'value' && column !== undefined && isRecord(output.value) && column in output.value)
    return { value: output.value[column] ?? null, ...(areYears(Object.values(output.value)) && { year: true }) }
  if (output?.type !== 'result') throw new ProblemError({ key: 'cells_not_a_value', params: { name } })
  const names = output.table.columns.map((held) => held.name)
  const wanted = column ?? (names.length === 1 ? names[0] : undefined)
  if (wanted === undefined)
    throw new ProblemError({ key: 'cells_name_a_column', params: { name, columns: names.join(', ') } })
  if (!names.includes(wanted)) {
    throw new ProblemError({ key: 'cells_no_column', params: { name, column: wanted, columns: names.join(', ') } })
  }
  if (output.table.rowCount === 0) return { value: null }
  const row = rowAt(output.table, 0)
  return { value: row[wanted] ?? null, row }
}

function isRecord(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
