import { headRows } from '../engine/engine.ts'
import { foldName } from '../notebook/fold-name.ts'
import type { FileEntry } from '../notebook/file-entry.ts'
import type { CellId } from '../notebook/notebook.ts'
import { parsed } from '../notebook/problem.ts'
import type { RuntimeCell } from '../runtime/cell-kind.ts'
import type { Kind } from './host.ts'

/** Where a notebook's files come from. */
export interface Files {
  /** Has the relation of a file in the engine; throws a ProblemError when the file is not at hand or cannot be read. */
  bring(entry: FileEntry, signal: AbortSignal): Promise<{ readonly rowCount?: number }>
  /** Hears that a relation is no longer wanted. */
  forget(name: string): void
}

/** No fence can say this: a file is named in the front matter. */
const kindName = 'own file'

/** The cell, seen by no one, that brings a file in. */
export function fileId(name: string): CellId {
  return `file:${foldName(name)}` as CellId
}

/** The files of a notebook as the runtime's cells, so that what reads them runs after them and again when they change. */
export function fileCells(files: readonly FileEntry[]): RuntimeCell[] {
  return files.map((file) => ({ id: fileId(file.name), kind: kindName, name: file.name, body: JSON.stringify(file) }))
}

/** The kind of those cells. */
export function fileKind(files: Files): Kind<unknown> {
  return {
    name: kindName,
    isSource: true,
    parse: (body) => parsed(JSON.parse(body) as unknown),
    reads: () => [],
    async run(entry, _, { engine, signal, relation }) {
      const { rowCount } = await files.bring(entry as FileEntry, signal)
      const table = await engine.page(relation, { offset: 0, limit: headRows }, signal)
      return { type: 'result', table, rowCount: rowCount ?? table.rowCount }
    }
  }
}
