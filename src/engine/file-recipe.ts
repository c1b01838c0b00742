import { parseReport } from './diagnose.ts'
import { DriverError } from './driver.ts'
import type { Relation } from './engine.ts'
import { EngineError } from './engine-error.ts'
import { attachDatabase, detachDatabase } from './file-database.ts'
import { makeFileTable } from './file-table.ts'
import { notebookName, quoteText } from './names.ts'
import type { Recipe } from './relation-book.ts'
import type { Session } from './session.ts'

export type FileRecipe = Extract<Recipe, { kind: 'file' }>

/** Makes the relations of a reader's file. Rejects with an `EngineError` when it cannot be read in its form. */
export async function addFileRelations(
  session: Session,
  connection: number,
  recipe: FileRecipe,
  signal: AbortSignal
): Promise<Relation[]> {
  const { form } = recipe
  try {
    if (form.format === 'duckdb') return await attachDatabase(session, connection, recipe, form, signal)
    const add = form.format === 'csv' ? addCsv : addArrow
    return [await add(session, connection, recipe, signal)]
  } catch (error) {
    const refusal = maybeRefusal(error)
    if (!refusal) throw error
    const file = recipe.name
    const line = /CSV Error on Line: (\d+)[^]*Invalid unicode/.exec(refusal)?.[1]
    if (line) throw new EngineError({ key: 'engine_file_encoding', params: { file, line } })
    const message = refusal.split('\n')[0] ?? ''
    throw new EngineError({ key: 'engine_file_unreadable', params: { file, message } })
  }
}

/** Undoes `addFileRelations` once its relations are dropped. */
export async function removeFile(session: Session, connection: number, recipe: FileRecipe): Promise<void> {
  if (recipe.form.format === 'duckdb') await detachDatabase(session, connection, recipe.name)
}

async function addCsv(session: Session, connection: number, recipe: FileRecipe, signal: AbortSignal) {
  const { name, bytes, form } = recipe
  if (form.format !== 'csv') throw new Error('not a text')
  const path = pathOf(name)
  // One column more than there are, for the cells of rows that are too long.
  const columns = Array.from({ length: form.width + 1 }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ')
  const source = (strict: boolean) =>
    `read_csv(${quoteText(path)}, auto_detect=false, header=false, skip=${form.skip}, delim=${quoteText(form.delimiter)},
     quote='"', escape='"', null_padding=true, strict_mode=${strict}, max_line_size=${longestLine}, columns={${columns}})`
  await session.driver.addFile(path, bytes)
  try {
    return await makeFileTable(session, connection, name, form.columns, source, `c${form.width}`, signal)
  } finally {
    await session.driver.dropFile(path)
  }
}

async function addArrow(session: Session, connection: number, recipe: FileRecipe, signal: AbortSignal) {
  const { name, bytes, form } = recipe
  if (form.format !== 'arrow') throw new Error('not Arrow')
  const { driver } = session
  const raw = '_raw_' + name
  const drop = () => driver.run(connection, `DROP TABLE IF EXISTS ${notebookName(raw)}`)
  await drop()
  try {
    await driver.insertArrow(connection, raw, new Uint8Array(await bytes.arrayBuffer()))
    return await makeFileTable(session, connection, name, form.columns, () => notebookName(raw), undefined, signal)
  } finally {
    await drop()
  }
}

/** Bytes of a line that are still taken for one, in text whose lines may hold whole documents. */
const longestLine = 64_000_000

function pathOf(name: string): string {
  return 'data/' + name.replaceAll(/[/\\]/g, '_')
}

function maybeRefusal(error: unknown): string | undefined {
  if (error instanceof DriverError) return error.fatal ? undefined : parseReport(error.message).exception_message
  if (!(error instanceof EngineError) || error.problem.key !== 'engine_refused') return undefined
  return String(error.problem.params?.['message'] ?? '')
}
