import { foldName } from '../../../notebook/fold-name.ts'
import { aggregates, windows } from './aggregates.ts'
import { dates } from './dates.ts'
import { lists, tableFunctions } from './lists.ts'
import { numbers } from './numbers.ts'
import type { SqlFunction } from './sql-function.ts'
import { texts } from './texts.ts'

/** The functions that the editor offers where a value stands, the most used kinds first. */
export const functions: readonly SqlFunction[] = [...aggregates, ...windows, ...numbers, ...texts, ...dates, ...lists]

/** Those that it offers where a table stands. */
export const tables: readonly SqlFunction[] = tableFunctions

const byName = new Map([...tables, ...functions].map((one) => [foldName(one.name), one]))

/** The function of that name, if it is one that the editor knows. */
export function maybeFunction(name: string): SqlFunction | undefined {
  return byName.get(foldName(name))
}
