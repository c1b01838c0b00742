import type { Address } from '../../dataset/address.ts'
import { whenColumn } from '../../export/official-rows.ts'
import type { CellId } from '../../notebook/notebook.ts'

/** What a footnote names: sentences, rows of one edition of an official table, the query of a cell, an address. */
export type Note =
  | { readonly type: 'facts'; readonly ids: readonly string[] }
  | { readonly type: 'record'; readonly table: 'egdi' | 'cpi'; readonly when: string; readonly states: Set<string> }
  | { readonly type: 'query'; readonly cell: CellId; readonly sql?: string }
  | { readonly type: 'link'; readonly href: string }

/** The footnotes of a still page, numbered from 1 in the order in which they are first referred to. */
export class Footnotes {
  readonly #numbers = new Map<string, number>()
  readonly #notes: Note[] = []

  get notes(): readonly Note[] {
    return this.#notes
  }

  /** The number of the footnote for the source of a figure. */
  of(cell: CellId, address: Address): number {
    if (address.type === 'facts') {
      return this.#number(`facts ${address.ids.join(' ')}`, () => ({ type: 'facts', ids: address.ids }))
    }
    if (address.type === 'record') {
      const { table, row } = address
      const when = String(row[whenColumn[table]])
      const states = new Set<string>()
      const number = this.#number(`record ${table} ${when}`, () => ({ type: 'record', table, when, states }))
      const note = this.#notes[number - 1]
      if (note?.type === 'record') note.states.add(String(row['iso3']))
      return number
    }
    const { sql } = address
    return this.#number(`query ${cell} ${sql ?? ''}`, () => ({
      type: 'query',
      cell,
      ...(sql !== undefined && { sql })
    }))
  }

  /** The number of the footnote for an address that the text links to. */
  link(href: string): number {
    return this.#number(`link ${href}`, () => ({ type: 'link', href }))
  }

  #number(key: string, make: () => Note): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#notes.push(make())
    this.#numbers.set(key, this.#notes.length)
    return this.#notes.length
  }
}
