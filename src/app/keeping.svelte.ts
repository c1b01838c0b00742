import { toHistoryText } from '../notebook/history-text.ts'
import { toText } from '../notebook/to-text.ts'
import type { Keeper, KeepStatus } from '../storage/keeper.ts'
import type { KeptId } from '../storage/kept.ts'
import type { Session } from './session.svelte.ts'

interface KeepingParts {
  /** The keeper of a notebook that is stored already. */
  readonly keeper?: Keeper
  /** Makes a keeper at the first change. */
  begin(): Keeper
  /** Called with the identity under which the notebook is kept, when there is one and whenever it becomes another. */
  onKept(id: KeptId): void
}

/** Keeps an open notebook in this browser from its first change on. */
export class Keeping {
  readonly #parts: KeepingParts
  #keeper: Keeper | undefined
  #status: KeepStatus | undefined = $state.raw()
  #preview: string | undefined
  #closed = false
  #isShowing = false

  constructor(parts: KeepingParts) {
    this.#parts = parts
    if (parts.keeper) this.#follow(parts.keeper)
  }

  /** Whether it is saved; undefined while nothing was changed. */
  get status(): KeepStatus | undefined {
    return this.#status
  }

  /** The stored notebook, once there is one. */
  get id(): KeptId | undefined {
    return this.#status && this.#keeper?.id
  }

  changed(session: Session): void {
    if (this.#isShowing) return
    if (!this.#keeper) this.#follow(this.#parts.begin())
    this.#keep(session)
    void this.#picture(session)
  }

  /** The version that is stored, as far as this tab knows. */
  get version(): number {
    return this.#keeper?.version ?? 0
  }

  /** Goes on from what another tab stored; `show` brings it to the page, which is no change to store again. */
  goOnWith(keeper: Keeper, show: () => void): void {
    void this.#keeper?.close()
    this.#follow(keeper)
    this.#isShowing = true
    try {
      show()
    } finally {
      this.#isShowing = false
    }
  }

  /** Saves what is not saved yet. */
  async flush(): Promise<void> {
    await this.#keeper?.flush()
  }

  close(): void {
    this.#closed = true
    void this.#keeper?.close()
  }

  #keep(session: Session): void {
    this.#keeper?.changed(toText(session.notebook), {
      undo: () => toHistoryText(session.history),
      ...(this.#preview !== undefined && { preview: this.#preview })
    })
  }

  /** Keeps the first chart too, for the list of notebooks, when it is another than before. */
  async #picture(session: Session): Promise<void> {
    const { maybePreview } = await import('./preview.ts')
    const preview = maybePreview(session)
    if (preview === undefined || preview === this.#preview || this.#closed) return
    this.#preview = preview
    this.#keep(session)
  }

  #follow(keeper: Keeper): void {
    this.#keeper = keeper
    this.#status = keeper.status
    this.#parts.onKept(keeper.id)
    let { id } = keeper
    keeper.onStatus((status) => {
      this.#status = status
      if (keeper.id !== id) this.#parts.onKept((id = keeper.id))
    })
  }
}
