import type { Problem } from '../notebook/problem.ts'
import type { Table } from '../table/table.ts'
import type { Format } from './formats.ts'
import { sourcesMarkdown } from './markdown.ts'
import type { Out, Plan } from './writer.ts'
import { ZipFile } from './zip.ts'

/** Rows to write: `each` hands them over in order, a part at a time, and stops by throwing the signal's reason. */
export interface Rows {
  each(take: (rows: Table) => Promise<void>, signal: AbortSignal): Promise<void>
}

export interface WriteOptions {
  readonly format: Format
  readonly plan: Plan
  readonly signal: AbortSignal
  /** Called with the count of rows written so far. */
  progress(rows: number): void
}

/** Whether the file is a zip of the rows and, beside them, their sources. */
export function isZipped({ sources }: Format, plan: Pick<Plan, 'sources'>): boolean {
  return sources === 'side' && plan.sources !== undefined
}

/** Writes rows as one file of a format; gives what a person must know of it. */
export async function writeRows(
  rows: Rows,
  out: Out,
  { format, plan, signal, progress }: WriteOptions
): Promise<readonly Problem[]> {
  const makeWriter = await format.load()
  const zip = isZipped(format, plan) ? new ZipFile(out) : undefined
  const file = zip?.add(`${fileName(plan.name)}.${format.extension}`)
  const writer = makeWriter(plan, file ? (bytes) => file.write(bytes) : out)
  let written = 0
  await rows.each(async (table) => {
    signal.throwIfAborted()
    await writer.write(table)
    progress((written += table.rowCount))
  }, signal)
  const notes = await writer.end()
  await file?.end()
  await zip?.put(plan.lang === 'vi' ? 'nguon.md' : 'sources.md', sourcesMarkdown(plan.sources ?? []))
  await zip?.end()
  return notes
}

/** A name as a file can have it on every system. */
export function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'so-tay'
}
