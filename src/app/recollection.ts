import { KnownResults, type KnownFile } from '../cells/known-results.ts'
import { fingerprint } from '../notebook/fingerprint.ts'
import { sourceOf } from '../notebook/notebook.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import type { KnownOf, PageData } from './page-data.ts'

interface RecollectionParts {
  readonly page: Pick<PageData, 'dataset' | 'notebooks' | 'listed'>
  /** Reads a published file of the site, by its path below the root. */
  read(path: string): Promise<string>
  /** Whether results that are known are wanted rather than computed: as long as there is no engine. */
  isWanted(): boolean
}

/** After so many milliseconds a notebook opens without the results that are known of it. */
const patience = 4000

/** Results of shipped notebooks that the build found, fetched from the site once they may be wanted. */
export class Recollection {
  readonly #parts: RecollectionParts
  readonly #shipped: readonly { readonly known?: KnownOf }[]
  #coming: Promise<void> | undefined
  #results: KnownResults | undefined

  constructor(parts: RecollectionParts, shipped: readonly { readonly known?: KnownOf }[]) {
    this.#parts = parts
    this.#shipped = shipped
  }

  get results(): KnownResults | undefined {
    return this.#parts.isWanted() ? this.#results : undefined
  }

  /** Fetches what is known for other values of an input; undefined when that is here, is nothing, or is not wanted. */
  expect(input: string | undefined): Promise<void> | undefined {
    const varied = this.#shipped.some(({ known }) => input !== undefined && known?.inputs.includes(input))
    return varied && !this.#results && this.#parts.isWanted() ? this.fetch() : undefined
  }

  /** Fetches all that is known; where that fails, nothing is. */
  fetch(): Promise<void> {
    return (this.#coming ??= this.#fetch().catch(() => undefined))
  }

  async #fetch(): Promise<void> {
    const results = new KnownResults()
    for (const { known } of this.#shipped) {
      const file = known && (JSON.parse(await this.#parts.read(known.file)) as KnownFile)
      if (file?.dataset === this.#parts.page.dataset) results.add(file)
    }
    this.#results = results
  }
}

/** What is known of a notebook from elsewhere: the results of the shipped notebooks with which it has a cell in common. */
export async function recollect(text: string, parts: RecollectionParts): Promise<Recollection | undefined> {
  const own = computingCells(text)
  const { listed, notebooks } = parts.page
  const kin = (listed ?? notebooks).filter(({ known }) => known?.cells.some((cell) => own.includes(cell)))
  if (kin.length === 0 || !parts.isWanted()) return undefined
  const recollection = new Recollection(parts, kin)
  await Promise.race([recollection.fetch(), new Promise((resolve) => setTimeout(resolve, patience))])
  return recollection
}

/** Fingerprints of the cells of a notebook that compute something. */
export function computingCells(text: string): readonly string[] {
  const cells = parseNotebook(text).notebook.cells.filter(({ kind }) => kind !== 'markdown' && kind !== 'input')
  return [...new Set(cells.map((cell) => fingerprint(`${cell.kind}\n${sourceOf(cell)}`)))]
}
