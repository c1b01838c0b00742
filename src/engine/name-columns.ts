import type { Driver } from './driver.ts'
import { notebookName, quoteName } from './names.ts'
import { restoreNames } from './parameters.ts'

/**
 * Renames the columns of a table where SQL could not name them otherwise, and gives the names that they bear then: parameters used as
 * columns get their names back, accents are composed.
 */
export async function nameColumns(
  driver: Driver,
  connection: number,
  table: string,
  names: readonly string[]
): Promise<readonly string[]> {
  const own = names.map((name) => composedUnless(restoreNames(name), names))
  for (const [i, name] of names.entries()) {
    const to = own[i] ?? name
    if (to === name) continue
    const rename = `RENAME COLUMN ${quoteName(name)} TO ${quoteName(to)}`
    await driver.run(connection, `ALTER TABLE ${notebookName(table)} ${rename}`)
  }
  return own
}

function composedUnless(name: string, taken: readonly string[]): string {
  const composed = name.normalize('NFC')
  return taken.includes(composed) ? name : composed
}
