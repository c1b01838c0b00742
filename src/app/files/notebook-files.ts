import type { Host } from '../../cells/host.ts'
import type { Output } from '../../cells/output.ts'
import { fileId } from '../../cells/own-file.ts'
import type { FileEntry } from '../../notebook/file-entry.ts'
import { foldName } from '../../notebook/fold-name.ts'
import type { CellId, Notebook } from '../../notebook/notebook.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** The files that an open notebook uses, and who reads them. */
export class NotebookFiles {
  readonly #runtime: Runtime<Output, Host>
  readonly #tables: readonly string[]
  readonly #notebook: () => Notebook

  constructor(runtime: Runtime<Output, Host>, tables: readonly string[], notebook: () => Notebook) {
    this.#runtime = runtime
    this.#tables = tables
    this.#notebook = notebook
  }

  get all(): readonly FileEntry[] {
    return this.#notebook().front.files ?? []
  }

  /** The files that a cell's result was made from. */
  of(id: CellId): readonly FileEntry[] {
    const { cells } = this.#runtime.sources(id)
    return this.all.filter(({ name }) => cells.has(fileId(name)))
  }

  /** Brings a file in again that has arrived, and runs what reads it. */
  arrived(name: string): void {
    this.#runtime.run(fileId(name))
  }

  /** Whether a name is one of the dataset's tables or of the files, and so no cell's. */
  isGiven(name: string): boolean {
    return this.#tables.includes(name) || this.all.some((file) => foldName(file.name) === foldName(name))
  }
}
