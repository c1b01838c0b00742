import type { BoundValue } from './bind-value.ts'
import { quoteName } from './names.ts'

/** Values that take more characters than this are not worth keeping to be compared. */
const longest = 2000

/** What the variables of connections hold, so that a value is not sent again to where it is. */
export class HeldVariables {
  readonly #held = new Map<number, Map<string, string>>()

  /** Whether a variable holds a value already. */
  has(connection: number, name: string, value: BoundValue): boolean {
    return this.#held.get(connection)?.get(name) === JSON.stringify(value)
  }

  set(connection: number, name: string, value: BoundValue): void {
    const written = JSON.stringify(value)
    const own = this.#held.get(connection) ?? new Map<string, string>()
    if (written.length <= longest) this.#held.set(connection, own.set(name, written))
    else own.delete(name)
  }

  /** Forgets what a connection's variables hold. */
  forget(connection: number): void {
    this.#held.delete(connection)
  }
}

/** The statement that gives a variable a value, to be prepared. */
export function setVariableSql(name: string, { expression }: BoundValue): string {
  return `SET VARIABLE ${quoteName(name)} = ${expression}`
}
