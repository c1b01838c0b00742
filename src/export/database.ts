import type { Engine } from '../engine/engine.ts'
import { quoteName } from '../engine/names.ts'
import { csvWriter } from './csv.ts'
import { relationRows } from './rows.ts'
import { fileName } from './write-rows.ts'
import type { Out } from './writer.ts'
import { ZipFile } from './zip.ts'

/** Told of the tables written so far, and of how many there are. */
type Progress = (done: number, total: number) => void

/** Every relation of the engine as a zip with a CSV for each; a cell's stands in place of the dataset's of its name. */
export async function zipOfTables(engine: Engine, out: Out, signal: AbortSignal, progress: Progress): Promise<void> {
  const relations = new Map((await engine.catalog()).map((relation) => [relation.name.toLowerCase(), relation]))
  const zip = new ZipFile(out)
  let done = 0
  for (const { name, columns } of relations.values()) {
    signal.throwIfAborted()
    progress(done++, relations.size)
    const file = zip.add(`${fileName(name)}.csv`)
    const writer = csvWriter({ name, lang: 'vi', columns }, file.write)
    await relationRows(engine, quoteName(name), columns).each((rows) => writer.write(rows), signal)
    await writer.end()
    await file.end()
  }
  await zip.end()
}
