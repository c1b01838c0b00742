import type { Params, Relation } from './engine.ts'
import type { FileForm } from './file-form.ts'

/** How a relation was made, so that the next engine can make it again. */
export type Recipe =
  | { readonly kind: 'cell'; readonly name: string; readonly sql: string; readonly params: Params }
  | { readonly kind: 'made'; readonly names: readonly string[]; readonly sql: string; readonly params: Params }
  | { readonly kind: 'arrow'; readonly name: string; readonly ipc: Blob }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Blob; readonly form: FileForm }

interface Entry {
  readonly recipe: Recipe
  readonly relations: readonly Relation[]
}

/** What an error while rebuilding says of the engine. */
interface Verdicts {
  isPoison(error: unknown): boolean
  isGone(error: unknown): boolean
}

/** Remembers what `define`, `make` and `addFile` made, in the order in which it was first made. */
export class RelationBook {
  readonly #entries = new Map<string, Entry>()

  remember(recipe: Recipe, relations: readonly Relation[]): void {
    this.#entries.set(keyOf(recipe), { recipe, relations })
  }

  /** Forgets relation `name`; gives the recipe that nothing needs any more, if it was the last of it. */
  forget(name: string): Recipe | undefined {
    for (const [key, { recipe, relations }] of this.#entries) {
      if (!relations.some((relation) => same(relation.name, name))) continue
      const rest = relations.filter((relation) => !same(relation.name, name))
      if (rest.length > 0) this.#entries.set(key, { recipe, relations: rest })
      else this.#entries.delete(key)
      return rest.length > 0 ? undefined : recipe
    }
    return undefined
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear()
  }

  /** Whether a relation is a table that a cell made, whose rows have numbers. */
  isTable(name: string): boolean {
    return this.#entries.has(`cell:${name.toLowerCase()}`)
  }

  originOf(name: string): Relation['origin'] {
    const isFile = [...this.#entries.values()].some(
      ({ recipe, relations }) => recipe.kind === 'file' && relations.some((relation) => same(relation.name, name))
    )
    return isFile ? 'file' : 'cell'
  }

  /**
   * Makes everything again by `make`, files first. What fails waits until the rest is made, since a relation may read one that was
   * redefined after it; what still fails is left out and its readers are told that it is missing. A recipe that is poison
   * (it kills the engine) is forgotten, and its error passed on as is that of an engine that is gone.
   */
  async rebuild(make: (recipe: Recipe) => Promise<unknown>, { isPoison, isGone }: Verdicts): Promise<void> {
    const recipes = [...this.#entries.values()].map((entry) => entry.recipe)
    let waiting = recipes.toSorted((a, b) => Number(a.kind !== 'file') - Number(b.kind !== 'file'))
    for (let before = Infinity; waiting.length > 0 && waiting.length < before;) {
      before = waiting.length
      const failed: Recipe[] = []
      for (const recipe of waiting) {
        try {
          await make(recipe)
        } catch (error) {
          if (isPoison(error)) this.#entries.delete(keyOf(recipe))
          if (isPoison(error) || isGone(error)) throw error
          failed.push(recipe)
        }
      }
      waiting = failed
    }
  }
}

function keyOf(recipe: Recipe): string {
  if (recipe.kind === 'made') return 'made:' + recipe.names.join().toLowerCase()
  return (recipe.kind === 'file' ? 'file:' : 'cell:') + recipe.name.toLowerCase()
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
