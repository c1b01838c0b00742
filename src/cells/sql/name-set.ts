import { foldName } from '../../notebook/fold-name.ts'

/** Names without regard to case, in order, as first written; a child scope sees its parents' names as well. */
export class NameSet {
  readonly #names = new Map<string, string>()
  readonly #parent: NameSet | undefined

  constructor(parent?: NameSet) {
    this.#parent = parent
  }

  add(name: string): void {
    const folded = foldName(name)
    if (!this.#names.has(folded)) this.#names.set(folded, name)
  }

  has(name: string): boolean {
    const folded = foldName(name)
    for (let scope: NameSet | undefined = this as NameSet; scope; scope = scope.#parent) {
      if (scope.#names.has(folded)) return true
    }
    return false
  }

  list(): string[] {
    return [...this.#names.values()]
  }
}
