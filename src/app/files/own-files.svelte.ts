import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Files } from '../../cells/own-file.ts'
import type { Engine, Relation } from '../../engine/engine.ts'
import type { OpenedFile } from '../../files/opened-file.ts'
import type { Loadable } from '../../files/look.ts'
import type { FileEntry } from '../../notebook/file-entry.ts'
import { foldName } from '../../notebook/fold-name.ts'
import { ProblemError, type Parsed } from '../../notebook/problem.ts'
import type { FileShelf, KeptFile, Room } from '../../storage/file-shelf.ts'

interface OwnFilesParts {
  readonly engine: Engine
  readonly shelf: FileShelf
  /** A worker that decodes one file. */
  makeWorker(source: string): Worker
  /** The word for columns without a name, in the reader's language. */
  word(): string
}

/** A file of the reader's on its way in. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Blob
  /** The address that it was fetched from. */
  readonly url?: string
}

/** The reader's own files: those given since the page was opened, those kept in the browser, and what is in the engine. */
export class OwnFiles implements Files {
  readonly #parts: OwnFilesParts
  readonly #given = new Map<string, Blob>()
  /** Relations in the engine, with what they were made from. */
  readonly #loaded = new Map<string, { readonly key: string; readonly relation: Relation }>()
  /** Whether files are at hand, by hash, as far as it is known. */
  readonly #here = new SvelteMap<string, boolean>()

  /** Files that the browser keeps, as far as it was asked. */
  readonly #kept = new SvelteSet<string>()

  constructor(parts: OwnFilesParts) {
    this.#parts = parts
  }

  /** Whether the browser keeps a file. */
  isKept(hash: string): boolean {
    return this.#kept.has(hash)
  }

  /** The files that the browser keeps, the newest first, and the room that they take. */
  async kept(): Promise<{ list: Awaited<ReturnType<FileShelf['list']>>; room: Room | undefined }> {
    const { shelf } = this.#parts
    const [list, room] = await Promise.all([shelf.list(), shelf.room()])
    for (const { hash } of list.ok ? list.value : []) this.#kept.add(hash)
    return { list, room }
  }

  /** Has the browser keep a file from now on. */
  async keep(file: Pick<KeptFile, 'hash' | 'name'>, bytes: Blob): Promise<Parsed<undefined>> {
    const done = await this.#parts.shelf.keep(file, bytes)
    if (done.ok) this.#kept.add(file.hash)
    return done
  }

  /** Has the browser forget a file; what was given since the page was opened stays at hand. */
  async discard(hash: string): Promise<Parsed<undefined>> {
    const bytes = await this.find(hash)
    const done = await this.#parts.shelf.remove(hash)
    if (done.ok) this.#kept.delete(hash)
    if (done.ok && bytes && !this.#given.has(hash)) this.#here.set(hash, false)
    return done
  }

  get engine(): Engine {
    return this.#parts.engine
  }

  /** Whether a file is at hand; undefined while that is being found out. */
  isHere(hash: string): boolean | undefined {
    return this.#here.get(hash)
  }

  /** Finds out which files are at hand. */
  async seek(files: readonly FileEntry[]): Promise<void> {
    if (files.length > 0) await Promise.all([this.kept(), ...files.map(({ hash }) => this.find(hash))])
  }

  async find(hash: string): Promise<Blob | undefined> {
    const bytes = this.#given.get(hash) ?? (await this.#parts.shelf.find(hash))
    this.#here.set(hash, bytes !== undefined)
    return bytes
  }

  /** Has a file at hand from now on. */
  give(hash: string, bytes: Blob): void {
    this.#given.set(hash, bytes)
    this.#here.set(hash, true)
  }

  async open({ name, bytes }: GivenFile, progress?: (done: number, total: number) => void): Promise<OpenedFile> {
    const [{ workerSource }, { openFile }] = await Promise.all([
      import('../../files/worker-source.ts'),
      import('../../files/opened-file.ts')
    ])
    const { makeWorker, word } = this.#parts
    const make = () => makeWorker(workerSource())
    return openFile({ name, bytes, word: word(), makeWorker: make, ...(progress && { progress }) })
  }

  /** Puts a decoded file into the engine under a name. */
  async load(name: string, { bytes, form }: Loadable, signal: AbortSignal): Promise<Relation> {
    const [relation] = await this.#parts.engine.addFile(name, bytes, form, signal)
    if (!relation) throw new Error('a file without a relation')
    return relation
  }

  /** Notes that the engine has a file as an entry describes it. */
  noteLoaded(entry: FileEntry, relation: Relation): void {
    this.#loaded.set(foldName(entry.name), { key: JSON.stringify(entry), relation })
  }

  async bring(entry: FileEntry, signal: AbortSignal): Promise<Relation> {
    const loaded = this.#loaded.get(foldName(entry.name))
    if (loaded?.key === JSON.stringify(entry)) return loaded.relation
    const bytes = await this.find(entry.hash)
    if (!bytes) {
      const columns = entry.columns.map(({ name }) => name).join(', ')
      const file = entry.file || entry.url?.replace(/^.*\//, '') || entry.name
      throw new ProblemError(
        columns === ''
          ? { key: 'app_file_needed_any', params: { name: entry.name, file } }
          : { key: 'app_file_needed', params: { name: entry.name, file, columns } }
      )
    }
    const relation = await this.load(entry.name, await this.#decode(entry, bytes, signal), signal)
    this.noteLoaded(entry, relation)
    return relation
  }

  forget(name: string): void {
    this.#loaded.delete(foldName(name))
  }

  /** Lets go of what an earlier notebook had in the engine. */
  release(): void {
    for (const { relation } of this.#loaded.values()) void this.#parts.engine.drop(relation.name)
    this.#loaded.clear()
  }

  async #decode(entry: FileEntry, bytes: Blob, signal: AbortSignal): Promise<Loadable> {
    const { choicesOf, planOf } = await import('../../files/entry.ts')
    const { schema, table } = entry.read
    const file = await this.open({ name: entry.file, bytes })
    try {
      const look = await file.look(choicesOf(entry), signal)
      const loadable = await file.load(planOf(entry, look.plan), signal)
      if (loadable.form.format !== 'duckdb') return loadable
      const tables = [{ schema: String(schema), table: String(table), name: entry.name }]
      return { bytes: loadable.bytes, form: { format: 'duckdb', tables } }
    } finally {
      file.close()
    }
  }
}
