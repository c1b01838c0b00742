import { addressOf, type Address } from '../../dataset/address.ts'
import type { CellId } from '../../notebook/notebook.ts'
import type { Row } from '../../table/table.ts'

interface Shown {
  maybeCellNamed(name: string): CellId | undefined
  tablesOf(cell: CellId): ReadonlySet<string>
  openSource(cell: CellId, address: Address): void
}

/** Opens the source of a mentioned figure, by its key; `row` is the row it is read from, `from` the cell that mentions it. */
export function openMention(page: Shown, key: string, row: Row | undefined, from?: CellId): void {
  const [name = '', column = name] = key.split('.')
  const source = page.maybeCellNamed(name) ?? from
  if (source === undefined) return
  page.openSource(source, row ? addressOf(row, column, page.tablesOf(source)) : { type: 'query' })
}
