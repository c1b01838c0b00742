import { KnownResults, type KnownFile, type Text } from '../cells/known-results.ts'
import type { Output } from '../cells/output.ts'
import type { Standing } from '../runtime/standing.ts'

/** Gathers the results of a notebook, run after run, into a file by which pages know them. */
export class KnownWriter {
  readonly #known = new KnownResults()
  readonly #cells: Text[] = []
  readonly #results: KnownFile['results'][number][] = []

  add(standings: readonly Standing<Output>[]): void {
    this.#known.learn(standings, (text, reads, snapshot) => {
      this.#results.push([this.#placeOf(text), Object.fromEntries(reads), snapshot])
    })
  }

  toFile(dataset: string): KnownFile {
    return { dataset, cells: this.#cells, results: this.#results }
  }

  #placeOf(text: Text): number {
    const place = this.#cells.findIndex((other) => other.join('\n') === text.join('\n'))
    return place >= 0 ? place : this.#cells.push(text) - 1
  }
}
