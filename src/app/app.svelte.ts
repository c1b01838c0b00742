import type { Provenance } from '../dataset/provenance.ts'
import type { Engine } from '../engine/engine.ts'
import type { EngineStatus } from '../engine/status.ts'
import type { Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import { writeFront } from '../notebook/front.ts'
import type { Problem } from '../notebook/problem.ts'
import { decodeLink } from '../share/link.ts'
import type { Value } from '../table/table.ts'
import { Desk } from './desk.svelte.ts'
import type { Canvas } from './drawings.svelte.ts'
import type { PageData } from './page-data.ts'
import { Session } from './session.svelte.ts'

/** How a notebook came to be open. */
export type Origin = 'shipped' | 'shared' | 'file' | 'new'

export type Route =
  | { readonly to: 'start' }
  | { readonly to: 'notebook'; readonly session: Session; readonly desk: Desk; readonly origin: Origin }
  | { readonly to: 'trouble'; readonly problem: Problem }

export interface AppParts {
  readonly page: PageData
  readonly engine: Engine
  readonly canvas?: Canvas
  /** Reads a published file of the site, by its path below the root. */
  read(path: string): Promise<string>
}

/** The application: which page shows, in which language, over which engine. */
export class App {
  readonly page: PageData
  readonly #parts: AppParts
  #route: Route = $state.raw({ to: 'start' })
  #lang: Lang = $state.raw('vi')
  #provenance: Promise<Provenance> | undefined
  engineStatus: EngineStatus = $state.raw({ state: 'idle', loaded: 0, total: 0 })
  /** Whether every cell shows its tools; without a mouse there is no other way to them. */
  editing = $state.raw(false)
  /** The cell that alone is shown, in a frame on another site. */
  embed: string | undefined = $state.raw()

  constructor(parts: AppParts, lang: Lang) {
    this.page = parts.page
    this.#parts = parts
    this.#lang = lang
  }

  get route(): Route {
    return this.#route
  }

  get lang(): Lang {
    return this.#lang
  }

  async speak(lang: Lang): Promise<void> {
    this.#lang = lang
    if (this.#route.to === 'notebook') await this.#route.session.speak(lang)
  }

  /** An address within the site, from this page. */
  href(path: string): string {
    return this.page.root + path
  }

  /** Shows a notebook that the caller made. */
  show(session: Session, origin: Origin): void {
    this.#route = { to: 'notebook', session, desk: new Desk(), origin }
  }

  /** Opens a notebook from its text. */
  open(text: string, origin: Origin, given: Readonly<Record<string, Value>> = {}): void {
    const { engine, page, canvas } = this.#parts
    this.show(
      new Session({ text, lang: this.#lang, engine, tables: page.tables, given, ...(canvas && { canvas }) }),
      origin
    )
  }

  /** Opens an empty notebook. */
  begin(): void {
    const { raw } = writeFront(say(this.#lang, 'app_untitled'))
    this.open(raw + '\n', 'new')
  }

  /** Opens what an address holds after `#`, as a copy; what cannot be read is one sentence. */
  openLink(fragment: string): void {
    const link = decodeLink(fragment)
    if (!link.ok) {
      this.#route = { to: 'trouble', problem: link.problems[0] as Problem }
      return
    }
    this.#lang = link.value.lang
    this.open(link.value.text, 'shared', link.value.inputs)
  }

  /** Facts, sentences and documents, fetched when first asked for. */
  provenance(): Promise<Provenance> {
    return (this.#provenance ??= this.read('data/provenance.json').then((text) => JSON.parse(text) as Provenance))
  }

  read(path: string): Promise<string> {
    return this.#parts.read(path)
  }
}
