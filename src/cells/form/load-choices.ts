import { toRows } from '../../table/rows.ts'
import type { Table } from '../../table/table.ts'
import type { Choice, Choices } from './form.ts'

/** Choices that need not be asked for; undefined when the dataset knows them. */
export function knownChoices(choices: Choices): readonly Choice[] | undefined {
  return 'sql' in choices ? undefined : choices
}

/** The choices of a field; rows of its query have `value`, `name_vi` and `name_en`. */
export async function loadChoices(choices: Choices, ask: (sql: string) => Promise<Table>): Promise<readonly Choice[]> {
  if (!('sql' in choices)) return choices
  return toRows(await ask(choices.sql)).map(({ value, name_vi, name_en }) => ({
    value: typeof value === 'number' ? value : String(value),
    label: { vi: String(name_vi), en: String(name_en) }
  }))
}
