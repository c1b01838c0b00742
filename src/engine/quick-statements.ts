/** Statements that are remembered. */
const most = 500

/** Statements, as they are sent, that ended within a slice of work when they last ran: nothing of them can be shown any sooner. */
export class QuickStatements {
  readonly #held = new Set<string>()

  has(sql: string): boolean {
    return this.#held.has(sql)
  }

  note(sql: string, isQuick: boolean): void {
    this.#held.delete(sql)
    if (!isQuick) return
    const [oldest] = this.#held
    if (this.#held.size >= most && oldest !== undefined) this.#held.delete(oldest)
    this.#held.add(sql)
  }
}
