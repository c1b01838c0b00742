import { createContext } from 'svelte'
import type { Address } from '../dataset/address.ts'
import type { RowSource } from '../grid/rows.ts'
import type { Seen } from '../grid/seen.ts'
import type { Lang } from '../i18n/lang.ts'
import type { CellId } from '../notebook/notebook.ts'
import type { Value } from '../table/table.ts'

/** What a cell's view may ask of the page that it stands in. */
export interface Page {
  readonly lang: Lang
  /** The prose or chart of a cell as markup, once drawn. */
  maybeDrawing(id: CellId): string | undefined
  /** The cell that bears a name, if any does. */
  maybeCellNamed(name: string): CellId | undefined
  /** The tables of the dataset that a cell's result was made from. */
  tablesOf(id: CellId): ReadonlySet<string>
  openSource(id: CellId, address: Address): void
  /** Where all rows of a cell's result can be read, while they are in this page's engine. */
  maybeRows(id: CellId): RowSource | undefined
  /** What readers made of results in their grids. */
  readonly seen: Map<CellId, Seen>
  /** Runs a cell, as when its result came with the page and is not in this page's engine. */
  run(id: CellId): void
  /** Puts a new SQL cell below a cell and runs it; `sql` is given what to select from. Gives its id. */
  addSql(id: CellId, sql: (from: string) => string): CellId
  /** Takes the value that a person gave to an input. */
  give(id: CellId, value: Value): void
  /** Gives a cell another text, as one step that can be undone. */
  rewrite(id: CellId, source: string): void
  /** Takes what a person chose in a chart. */
  choose(id: CellId, value: Value): void
  /** Resolves when no cell runs any more. */
  settled(): Promise<void>
}

export const [getPage, setPage] = createContext<Page>()
