import type { BoundValue } from './bind-value.ts'

/** A variable of a connection and the value that it is to have. */
export interface Setting {
  readonly name: string
  readonly value: BoundValue
}

/** Values that take more characters than this are not worth keeping to be compared. */
const longest = 2000

/** What the variables of connections hold, so that a value is not sent again to where it is. */
export class HeldVariables {
  readonly #held = new Map<number, Map<string, string>>()

  /** Has `give` make those settings that a connection has not; when it fails, nothing is known of the connection any more. */
  async giving<T>(
    connection: number,
    settings: readonly Setting[],
    give: (missing: readonly Setting[]) => Promise<T>
  ): Promise<T> {
    const held = this.#held.get(connection) ?? new Map<string, string>()
    const missing = settings.filter(({ name, value }) => held.get(name) !== JSON.stringify(value))
    this.#held.delete(connection)
    const given = await give(missing)
    for (const { name, value } of missing) {
      const written = JSON.stringify(value)
      if (written.length <= longest) held.set(name, written)
      else held.delete(name)
    }
    this.#held.set(connection, held)
    return given
  }

  /** Forgets what a connection's variables hold. */
  forget(connection: number): void {
    this.#held.delete(connection)
  }
}
