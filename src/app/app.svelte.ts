import type { Provenance } from '../dataset/provenance.ts'
import type { Engine, Memory, Relation } from '../engine/engine.ts'
import type { EngineStatus } from '../engine/status.ts'
import type { Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import { bringWords } from '../i18n/words.ts'
import { writeFront } from '../notebook/front.ts'
import type { Problem } from '../notebook/problem.ts'
import { fingerprint } from '../notebook/fingerprint.ts'
import type { KeptId, Origin as KeptOrigin } from '../storage/kept.ts'
import type { Recovered, Store } from '../storage/store.ts'
import type { Table } from '../table/table.ts'
import type { AppParts } from './app-parts.ts'
import { Desk } from './desk.svelte.ts'
import { Intake } from './files/intake.svelte.ts'
import type { Values } from './given.svelte.ts'
import { Keeping } from './keeping.svelte.ts'
import type { Opening } from './opening.ts'
import type { PageData } from './page-data.ts'
import { Recollection, recollect } from './recollection.ts'
import { rememberedLazy, rememberLazy } from './remembered-lazy.ts'
import { RunLog } from './run-log.svelte.ts'
import { Session } from './session.svelte.ts'

/** How a notebook came to be open; `kept` is one of the reader's own. */
export type Origin = 'shipped' | 'shared' | 'file' | 'new' | 'kept'

export type Route =
  | { readonly to: 'start' }
  | {
      readonly to: 'notebook'
      readonly session: Session
      readonly desk: Desk
      readonly keeping: Keeping
      readonly origin: Origin
      /** What a kept notebook was made from. */
      readonly from?: KeptOrigin
    }
  | { readonly to: 'trouble'; readonly problem: Problem }

/** The application: which page shows, in which language, over which engine. */
export class App {
  readonly page: PageData
  /** The way of the reader's own files into notebooks; absent at build. */
  readonly intake: Intake | undefined
  readonly #parts: AppParts
  #route: Route = $state.raw({ to: 'start' })
  #lang: Lang = $state.raw('vi')
  #lazy = rememberedLazy()
  #provenance: Promise<Provenance> | undefined
  readonly #answers = new Map<string, Promise<Table>>()
  /** Counts what was asked to open: what comes late, after something else was asked for, does not show. */
  #asked = 0
  #recovered: Promise<readonly Recovered[]> | undefined
  /** Stops listening to what other tabs do to the notebook that was open before. */
  #unwatch: (() => void) | undefined
  engineStatus: EngineStatus = $state.raw({ state: 'idle', loaded: 0, total: 0 })
  /** Changes to the newer version of the site that waits, if one does. */
  newVersion: (() => void) | undefined = $state.raw()
  /** Whether every cell shows its tools; without a mouse there is no other way to them. */
  editing = $state.raw(false)
  /** How the cells of the open notebook were run. */
  runs = $state.raw(new RunLog({ key: () => undefined }))
  /** The cell that alone is shown, in a frame on another site. */
  embed: string | undefined = $state.raw()

  constructor(parts: AppParts, lang: Lang) {
    this.page = parts.page
    this.#parts = parts
    this.#lang = lang
    this.intake = parts.files && new Intake(this, parts.files)
  }

  /** Changes to the newer version once what was written is saved. */
  async useNewVersion(): Promise<void> {
    if (this.#route.to === 'notebook') await this.#route.keeping.flush()
    this.newVersion?.()
  }

  get route(): Route {
    return this.#route
  }

  get lang(): Lang {
    return this.#lang
  }

  get engine(): Engine {
    return this.#parts.engine
  }

  get store(): Store | undefined {
    return this.#parts.store
  }

  /** Whether changes mark what they touch as out of date instead of running it. */
  setLazy(lazy: boolean): void {
    this.#lazy = lazy
    rememberLazy(lazy)
    if (this.#route.to === 'notebook') this.#route.session.setLazy(lazy)
  }

  async speak(lang: Lang): Promise<void> {
    await bringWords(lang, 'all')
    this.#lang = lang
    if (this.#route.to === 'notebook') await this.#route.session.speak(lang)
  }

  /** Takes a file of the reader's into the open notebook, or into a new one: after a look at it, in which they can correct it. */
  takeIn(name: string, bytes: Blob): void {
    void this.intake?.takeIn({ name, bytes })
  }

  /** Takes in a table that was pasted as text parted by tabs. */
  takePasted(text: string): void {
    this.takeIn(`${say(this.#lang, 'app_file_pasted')}.tsv`, new Blob([text]))
  }

  /** An address within the site, from this page. */
  href(path: string): string {
    return this.page.root + path
  }

  /** Opens a notebook from its text; from its first change on it is kept in this browser. */
  open(
    text: string,
    origin: Origin,
    { given, known, drawings, slug, kept, history, sent, recollection }: Opening = {}
  ): Session {
    const { engine, page, canvas, store, files } = this.#parts
    this.#asked++
    if (origin === 'new' || origin === 'file') this.#parts.enter?.()
    this.#leave()
    files?.release()
    const authors = slug !== undefined || origin === 'shared' || origin === 'file'
    const from = authors ? { fingerprint: fingerprint(text), ...(slug === undefined ? { text } : { slug }) } : undefined
    const keeping = new Keeping({
      ...(kept && store && { keeper: store.keep(kept) }),
      begin: () => {
        if (!store) throw new Error('nothing is kept at build')
        return store.begin(from)
      },
      onKept: (id) => this.#parts.nameAddress?.(id)
    })
    const shipped = page.notebooks.filter((listed) => listed.slug === slug)
    const storage = this.#parts.tabStorage
    this.runs = new RunLog({ ...(storage && { storage }), key: () => keeping.id ?? slug })
    const session = new Session({
      text,
      lang: this.#lang,
      engine,
      transform: this.#parts.transform,
      tables: page.tables,
      lazy: this.#lazy,
      ...(files && { files }),
      runs: this.runs,
      changed: (session) => keeping.changed(session),
      gave: (given) => (slug !== undefined || keeping.id !== undefined) && this.#parts.nameInputs?.(given),
      ...(given && { given }),
      ...(known && { known }),
      recollection: recollection ?? new Recollection(this.#recollecting, shipped),
      ...(sent && { sent }),
      ...(drawings && { drawings }),
      ...(history && { history }),
      ...(canvas && { canvas })
    })
    void files?.seek(session.files.all)
    const source = kept?.origin ?? from
    this.#unwatch?.()
    this.#unwatch = store?.watch(({ id, here, what }) => {
      if (!here && what === 'written' && id === keeping.id) void this.#takeOver(id, session, keeping)
    })
    this.#route = { to: 'notebook', session, desk: new Desk(), keeping, origin, ...(source && { from: source }) }
    return session
  }

  /** Opens a new notebook, with a query to begin with. */
  begin(): void {
    const { raw } = writeFront(say(this.#lang, 'app_untitled'))
    this.open(`${raw}\n\`\`\`sql name=q\n\`\`\`\n`, 'new')
    if (this.#route.to !== 'notebook') return
    const [cell] = this.#route.session.notebook.cells
    if (cell) this.#route.desk.edit(cell.id)
  }

  /** Opens a notebook from elsewhere, with all that is known of its results: only the others are computed. */
  async openCopy(text: string, origin: Origin, opening: Opening = {}, asked = ++this.#asked): Promise<void> {
    const recollection = await recollect(text, this.#recollecting)
    if (asked === this.#asked) this.open(text, origin, { ...opening, recollection })
  }

  /** Opens what an address holds after `#`, as a copy; what cannot be read is one sentence. */
  async openLink(fragment: string): Promise<void> {
    const asked = ++this.#asked
    const { decodeLink } = await import('../share/link.ts')
    const link = decodeLink(fragment)
    if (link.ok) await bringWords(link.value.lang, 'all')
    if (asked !== this.#asked) return
    if (!link.ok) return this.#refuse(link.problems)
    this.#lang = link.value.lang
    const { text, inputs, fingerprints, dataset } = link.value
    const sent = { prints: fingerprints ?? {}, ...(dataset !== undefined && { dataset }) }
    await this.openCopy(text, 'shared', { given: inputs, sent }, asked)
  }

  /** Takes what is to be said of the engine; once it is there and has time, what came with the page is computed again. */
  tellEngine(status: EngineStatus): void {
    const arrived = status.state === 'ready' && this.engineStatus.state !== 'ready'
    this.engineStatus = status
    const { idle } = this.#parts
    if (!arrived || !idle || this.#route.to !== 'notebook') return
    const { session } = this.#route
    void session.settled().then(() => idle(() => this.#shows(session) && session.verify()))
  }

  /** Stores what earlier pages left unsaved, once, and tells what came of it. */
  recover(): Promise<readonly Recovered[]> {
    return (this.#recovered ??= this.#parts.store?.recover() ?? Promise.resolve([]))
  }

  /** Opens one of the reader's own notebooks, with what was chosen in it. */
  async openKept(id: KeptId, given: Values = {}): Promise<void> {
    const asked = ++this.#asked
    await this.recover()
    const kept = await this.#parts.store?.read(id)
    if (!kept || asked !== this.#asked) return
    if (!kept.ok) return this.#refuse(kept.problems)
    const { keptHistory } = await import('./kept-history.ts')
    if (asked !== this.#asked) return
    const history = await keptHistory(kept.value, (path) => this.read(path))
    await this.openCopy(kept.value.text, 'kept', { kept: kept.value, given, ...(history && { history }) }, asked)
  }

  /** Facts, sentences and documents, fetched when first asked for. */
  provenance(): Promise<Provenance> {
    this.#provenance ??= this.read('data/provenance.json').then((text) => JSON.parse(text) as Provenance)
    // What could not be had is asked for anew the next time.
    this.#provenance.catch(() => (this.#provenance = undefined))
    return this.#provenance
  }

  /** Rows of the dataset, asked of the engine once; the engine is started when it is not there yet. */
  ask(sql: string): Promise<Table> {
    const answer = this.#answers.get(sql) ?? this.#parts.engine.query(sql, {}, new AbortController().signal)
    this.#answers.set(sql, answer)
    answer.catch(() => this.#answers.delete(sql))
    return answer
  }

  /** What the engine's data takes of its memory. */
  memory(): Promise<Memory> {
    return this.#parts.engine.memory()
  }

  /** Ends the engine and starts another, which makes the notebook's relations again. */
  restartEngine(): Promise<void> {
    return this.#parts.engine.restart()
  }

  read(path: string): Promise<string> {
    return this.#parts.read(path)
  }

  /** The relations that the engine holds; none before it runs, for only asking would start it. */
  async catalog(): Promise<readonly Relation[]> {
    return this.engineStatus.state === 'ready' ? this.#parts.engine.catalog() : []
  }

  get #recollecting() {
    const read = (path: string) => this.read(path)
    return { page: this.page, read, isWanted: () => this.engineStatus.state !== 'ready' }
  }

  /** Whether a notebook is the open one still. */
  #shows(session: Session): boolean {
    return this.#route.to === 'notebook' && this.#route.session === session
  }

  /** Takes what another tab wrote into the open notebook, unless this one has something of its own to save. */
  async #takeOver(id: KeptId, session: Session, keeping: Keeping): Promise<void> {
    const { store } = this.#parts
    if (keeping.status?.state !== 'saved') return
    const [kept, { takeOver }] = await Promise.all([store?.read(id), import('./take-over.ts')])
    if (!store || !kept?.ok || !this.#shows(session) || keeping.status.state !== 'saved') return
    if (kept.value.version <= keeping.version) return
    keeping.goOnWith(store.keep(kept.value), () => takeOver(session, kept.value.text))
  }

  /** Ends what is open. What its statements made in the engine is of no concern to the next notebook. */
  #leave(): void {
    if (this.#route.to !== 'notebook') return
    this.#route.keeping.close()
    this.#route.session.stopAll()
    this.#parts.engine.clear()
  }

  #refuse(problems: readonly Problem[]): void {
    this.#route = { to: 'trouble', problem: problems[0] as Problem }
  }
}
