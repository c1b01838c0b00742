import type { OpenSource } from './session-parts.ts'

/** The source of a number that is shown, one at a time. */
export class Sources {
  open: OpenSource | undefined = $state.raw()
  #take = (source: OpenSource) => (this.open = source)

  show(source: OpenSource): void {
    this.#take(source)
  }

  /** The source that an act would open, such as a press on a figure, without opening it. */
  peek(act: () => void): OpenSource | undefined {
    const take = this.#take
    let seen: OpenSource | undefined
    this.#take = (source) => (seen = source)
    act()
    this.#take = take
    return seen
  }
}
