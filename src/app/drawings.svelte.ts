import { SvelteMap } from 'svelte/reactivity'
import { drawCell } from '../cells/draw.ts'
import type { Output } from '../cells/output.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Cell, CellId } from '../notebook/notebook.ts'
import { ProblemError, type Problem } from '../notebook/problem.ts'

/** Where to draw, how wide, and how markup enters the page. */
export interface Canvas {
  readonly document: Document
  /** Pixels that a chart may take. */
  width(): number
  /** Makes markup fit to enter the page: prose is cleaned first, a chart was drawn by us from an allow-list. */
  admit(markup: string, what: 'prose' | 'chart'): Promise<string>
}

/** Prose and charts as markup, by cell; a drawing that was overtaken by a newer one never shows. */
export class Drawings {
  readonly #held: SvelteMap<CellId, string>
  readonly #versions = new Map<CellId, number>()
  readonly #canvas: Canvas | undefined

  /** `known` are drawings that came with the page; without a canvas (at build) nothing else is ever drawn. */
  constructor(known: ReadonlyMap<CellId, string> | undefined, canvas: Canvas | undefined) {
    this.#held = new SvelteMap(known)
    this.#canvas = canvas
  }

  maybe(id: CellId): string | undefined {
    return this.#held.get(id)
  }

  forget(id: CellId): void {
    this.#held.delete(id)
  }

  /** Draws a cell's output; gives what is wrong with it, if anything. */
  async draw(cell: Cell, output: Output, lang: Lang): Promise<Problem | undefined> {
    if (!this.#canvas) return undefined
    const version = (this.#versions.get(cell.id) ?? 0) + 1
    this.#versions.set(cell.id, version)
    try {
      const { document } = this.#canvas
      const markup = await drawCell(cell, output, { lang, width: this.#canvas.width(), document })
      if (markup === undefined) return undefined
      const admitted = await this.#canvas.admit(markup, output.type === 'prose' ? 'prose' : 'chart')
      if (this.#versions.get(cell.id) === version) this.#held.set(cell.id, admitted)
      return undefined
    } catch (error) {
      if (error instanceof ProblemError) return error.problem
      return { key: 'runtime_broken', params: { reason: error instanceof Error ? error.message : String(error) } }
    }
  }
}
