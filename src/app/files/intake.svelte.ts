import type { App } from '../app.svelte.ts'
import type { Session } from '../session.svelte.ts'
import { hashFile } from '../../files/hash-file.ts'
import { toSqlName } from '../../files/relation-name.ts'
import { say } from '../../i18n/say.ts'
import { insertCell } from '../../notebook/edit.ts'
import type { FileEntry } from '../../notebook/file-entry.ts'
import { foldName } from '../../notebook/fold-name.ts'
import { writeFront } from '../../notebook/front.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import type { Problem } from '../../notebook/problem.ts'
import { putFile } from '../../notebook/set-files.ts'
import type { GivenFile, OwnFiles } from './own-files.svelte.ts'
import type { Taking } from './taking.svelte.ts'

interface Waiting {
  readonly given: GivenFile
  readonly asked?: FileEntry
}

/** The way of files into the open notebook, one after the other. */
export class Intake {
  readonly files: OwnFiles
  readonly #app: App
  #waiting: Waiting[] = []
  /** The file whose panel is open. */
  current: Taking | undefined = $state.raw()
  /** Why a file was not taken, where no panel says so. */
  problem: Problem | undefined = $state.raw()

  constructor(app: App, files: OwnFiles) {
    this.#app = app
    this.files = files
  }

  /** Takes a file in: at once where the open notebook waits for this very file, else with a look at it first. */
  async takeIn(given: GivenFile, asked?: FileEntry): Promise<void> {
    this.problem = undefined
    const session = this.#session
    const missing = (session?.files.all ?? []).filter(({ hash }) => this.files.isHere(hash) === false)
    if (session && missing.length > 0) {
      const hash = await hashFile(given.bytes)
      const known = missing.filter((file) => file.hash === hash)
      if (known.length > 0) this.files.give(hash, given.bytes)
      for (const { name } of known) session.files.arrived(name)
      if (known.length > 0) return
    }
    this.#waiting.push({ given, ...(asked && { asked }) })
    if (!this.current) await this.next()
  }

  /** Says why a file was not taken. */
  refuse(problem: Problem | undefined): void {
    const route = this.#app.route
    if (route.to === 'notebook') route.desk.tell(problem)
    else this.problem = problem
  }

  /** Closes the open panel and opens the next, if a file waits. */
  async next(): Promise<void> {
    const waiting = this.#waiting.shift()
    if (!waiting) {
      this.current = undefined
      return
    }
    const { Taking } = await import('./taking.svelte.ts')
    const { given, asked } = waiting
    this.current = new Taking({
      ...{ files: this.files, given },
      ...(asked && { asked }),
      isTaken: (name) => this.#isTaken(name),
      taken: (entries) => this.#taken(entries, asked)
    })
  }

  get #session(): Session | undefined {
    return this.#app.route.to === 'notebook' ? this.#app.route.session : undefined
  }

  #isTaken(name: string): boolean {
    const session = this.#session
    if (!session) return this.#app.page.tables.includes(name)
    return session.files.isGiven(name) || session.maybeCellNamed(name) !== undefined
  }

  /** Writes files into the notebook, each new one with a cell that shows it, as one step. */
  #taken(entries: readonly FileEntry[], asked: FileEntry | undefined): void {
    const session = this.#session ?? this.#app.open(writeFront(say(this.#app.lang, 'app_untitled')).raw, 'new')
    let { notebook }: { notebook: Notebook } = session
    const shown = []
    for (const entry of entries) {
      const written = putFile(notebook, entry)
      if (!written.ok) {
        this.refuse(written.problems[0])
        continue
      }
      notebook = written.value
      if (asked && foldName(asked.name) === foldName(entry.name)) continue
      const added = insertCell(notebook, 'sql', `from ${toSqlName(entry.name)}`)
      notebook = added.notebook
      shown.push(added.id)
    }
    session.change('files', notebook, shown[0])
    for (const { name } of entries) session.files.arrived(name)
    const route = this.#app.route
    if (route.to === 'notebook' && shown[0] !== undefined) {
      route.desk.selection.go(shown[0])
      route.desk.focus(shown[0])
    }
    void this.next()
  }
}
