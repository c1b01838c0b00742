/** What was asked for last: it stays while the next answer is on its way, and no late answer replaces a newer one. */
export class Answer<T> {
  #value: T | undefined = $state.raw()
  #asked = 0
  #held = 0

  /** Undefined until the first answer is there. */
  get value(): T | undefined {
    return this.#value
  }

  /** Resolves once this answer, or a newer one, is held. */
  async ask(answer: Promise<T>): Promise<void> {
    const turn = ++this.#asked
    const value = await answer
    if (turn < this.#held) return
    this.#held = turn
    this.#value = value
  }
}
