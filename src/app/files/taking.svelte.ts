import { hashFile } from '../../files/hash-file.ts'
import { choicesOf, missingColumns, planOf, toEntry } from '../../files/entry.ts'
import type { ColumnPlan, ReadPlan } from '../../files/column-plan.ts'
import type { Choices, Loadable, Look } from '../../files/look.ts'
import type { OpenedFile } from '../../files/opened-file.ts'
import { toRelationName } from '../../files/relation-name.ts'
import type { DatabaseTable, Relation } from '../../engine/engine.ts'
import type { FileLosses } from '../../engine/file-form.ts'
import type { FileEntry } from '../../notebook/file-entry.ts'
import { foldName } from '../../notebook/fold-name.ts'
import { ProblemError, type Problem } from '../../notebook/problem.ts'
import type { GivenFile, OwnFiles } from './own-files.svelte.ts'

interface TakingParts {
  readonly files: OwnFiles
  readonly given: GivenFile
  /** What a notebook says of the file that is to be chosen for it. */
  readonly asked?: FileEntry
  /** Whether a name is borne by something else. */
  isTaken(name: string): boolean
  /** Called with what the notebook is to write once the file is in the engine. */
  taken(entries: readonly FileEntry[]): void
}

/** What stands in the way of a file, or where it is on its way in. */
export type Stage = 'looking' | 'shown' | 'loading' | 'lossy' | 'refused'

/** A table of a database, with the name that it will have; none when it is left out. */
export interface ChosenTable extends DatabaseTable {
  readonly name: string
  readonly wanted: boolean
}

/** A file that is being taken in: how it looks, how a person corrects that, and its way into the engine. */
export class Taking {
  readonly #parts: TakingParts
  #opened: Promise<OpenedFile> | undefined
  #stop = new AbortController()
  readonly #hash: Promise<string>
  stage: Stage = $state.raw('looking')
  look: Look | undefined = $state.raw()
  plan: ReadPlan = $state.raw({ columns: [], nulls: [] })
  tables: readonly ChosenTable[] = $state.raw([])
  name: string = $state.raw('')
  keep: boolean = $state.raw(false)
  /** Bytes read of bytes in all, 0 where unknown. */
  progress: { readonly done: number; readonly total: number } | undefined = $state.raw()
  problem: Problem | undefined = $state.raw()
  losses: FileLosses | undefined = $state.raw()
  /** What waits for a person's word that losses do not matter. */
  #waiting: (() => Promise<void>) | undefined

  constructor(parts: TakingParts) {
    this.#parts = parts
    this.name = parts.asked?.name ?? toRelationName(parts.given.name, parts.isTaken)
    this.#hash = hashFile(parts.given.bytes)
    this.#hash.catch(() => undefined)
    void this.choose(parts.asked ? choicesOf(parts.asked) : {})
  }

  get given(): GivenFile {
    return this.#parts.given
  }

  get asked(): FileEntry | undefined {
    return this.#parts.asked
  }

  /** Columns that the notebook reads and this file does not have. */
  get missing(): readonly string[] {
    return this.asked && this.look?.format !== 'duckdb' ? missingColumns(this.asked, this.plan) : []
  }

  /** Why the name cannot be; undefined when it can. */
  get badName(): Problem | undefined {
    if (this.look?.format === 'duckdb') return undefined
    return this.#badName(this.name)
  }

  /** Opens the file as chosen and finds out the rest. */
  async choose(choices: Choices): Promise<void> {
    await this.#work('looking', async (signal) => {
      const opened = await (this.#opened ??= this.#parts.files.open(
        this.given,
        (done, total) => (this.progress = { done, total })
      ))
      const look = await opened.look(choices, signal)
      this.look = look
      this.plan = this.asked ? planOf(this.asked, look.plan) : look.plan
      if (look.format === 'duckdb') await this.#peek(opened, signal)
      this.stage = 'shown'
    })
  }

  correct(index: number, change: Partial<ColumnPlan>): void {
    const columns = this.plan.columns.map((column, i) => (i === index ? { ...column, ...change } : column))
    this.plan = { ...this.plan, columns }
  }

  /** Writes all numbers of the file in one style. */
  writeNumbers(numbers: ColumnPlan['numbers']): void {
    this.plan = { ...this.plan, columns: this.plan.columns.map((column) => ({ ...column, numbers })) }
  }

  setNulls(words: string): void {
    const nulls = words
      .split(/[,;]/)
      .map((word) => word.trim())
      .filter((word) => word !== '')
    this.plan = { ...this.plan, nulls }
  }

  chooseTable(index: number, change: Partial<Pick<ChosenTable, 'name' | 'wanted'>>): void {
    this.tables = this.tables.map((table, i) => (i === index ? { ...table, ...change } : table))
  }

  /** Takes the file in. Where some of it does not fit, that is shown first. */
  async take(): Promise<void> {
    await this.#work('loading', async (signal) => {
      const opened = await this.#opened
      if (!opened) return
      const loadable = await opened.load(this.plan, signal)
      if (loadable.form.format === 'duckdb') return this.#takeTables(loadable, signal)
      const relation = await this.#parts.files.load(this.name, loadable, signal)
      this.losses = relation.losses
      this.#waiting = () => this.#finish([this.#entry(relation)])
      if (relation.losses) this.stage = 'lossy'
      else await this.#waiting()
    })
  }

  /** Goes on although some values do not fit. */
  async accept(): Promise<void> {
    await this.#work('loading', async () => this.#waiting?.())
  }

  /** Reads the columns whose values do not fit as text. */
  async readAsText(): Promise<void> {
    const misfits = new Set(this.losses?.misfits.map(({ column }) => column))
    const columns = this.plan.columns.map((column) =>
      misfits.has(column.name) ? { ...column, type: 'text' as const } : column
    )
    this.plan = { ...this.plan, columns }
    await this.take()
  }

  /** Goes back from what does not fit to how the file is read. */
  back(): void {
    this.stage = 'shown'
  }

  /** Stops whatever is under way; the file can be opened again. */
  stop(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
  }

  close(): void {
    this.stop()
    void this.#opened?.then((opened) => opened.close())
    this.#opened = undefined
  }

  async #peek(opened: OpenedFile, signal: AbortSignal): Promise<void> {
    const { bytes } = await opened.load(this.plan, signal)
    const tables = await this.#parts.files.engine.peek(bytes, signal)
    if (tables.length === 0) throw new ProblemError({ key: 'files_empty' })
    const names = new Set<string>()
    const asked = this.asked?.read['table']
    this.tables = tables.map((table) => {
      const wanted = asked === undefined || asked === table.table
      const taken = (name: string) => names.has(foldName(name)) || this.#parts.isTaken(name)
      const name = wanted && asked !== undefined ? this.name : toRelationName(table.table, taken)
      names.add(foldName(name))
      return { ...table, name, wanted }
    })
  }

  async #takeTables({ bytes }: Loadable, signal: AbortSignal): Promise<void> {
    const entries: [FileEntry, Relation][] = []
    for (const { schema, table, name, wanted } of this.tables) {
      if (!wanted) continue
      const tables = [{ schema, table, name }]
      const relation = await this.#parts.files.load(name, { bytes, form: { format: 'duckdb', tables } }, signal)
      entries.push([await this.#entry(relation, { schema, table }), relation])
    }
    await this.#finish(entries.map(([entry, relation]) => Promise.resolve(this.#note(entry, relation))))
  }

  async #entry(relation: Relation, table?: Pick<DatabaseTable, 'schema' | 'table'>): Promise<FileEntry> {
    const { name, bytes, url } = this.given
    const file = { name, bytes: bytes.size, hash: await this.#hash, url }
    const entry = toEntry(file, relation, this.look?.choices ?? {}, this.plan, table)
    return this.#note(entry, relation)
  }

  #note(entry: FileEntry, relation: Relation): FileEntry {
    this.#parts.files.noteLoaded(entry, relation)
    return entry
  }

  async #finish(coming: readonly Promise<FileEntry>[]): Promise<void> {
    const entries = await Promise.all(coming)
    const hash = await this.#hash
    const { files, given } = this.#parts
    files.give(hash, given.bytes)
    if (this.keep) {
      const kept = await files.keep({ hash, name: given.name }, given.bytes)
      if (!kept.ok) throw new ProblemError(kept.problems[0] as Problem)
    }
    this.#parts.taken(entries)
  }

  #badName(name: string): Problem | undefined {
    if (name.trim() === '') return { key: 'notebook_name_empty' }
    const own = this.asked && foldName(this.asked.name) === foldName(name)
    return !own && this.#parts.isTaken(name) ? { key: 'app_file_name_taken', params: { name } } : undefined
  }

  async #work(stage: 'looking' | 'loading', work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const before = this.stage
    const { signal } = this.#stop
    this.problem = undefined
    this.progress = undefined
    this.stage = stage
    try {
      await work(signal)
    } catch (error) {
      this.stage = this.look && before !== 'looking' ? 'shown' : 'refused'
      if (signal.aborted) this.problem = { key: 'app_file_stopped' }
      else if (error instanceof ProblemError) this.problem = error.problem
      else throw error
    }
  }
}
