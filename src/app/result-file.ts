import { relationOf } from '../cells/create-runtime.ts'
import type { ResultOutput } from '../cells/output.ts'
import { isOneQuery } from '../cells/sql/is-one-query.ts'
import { isExact, uniqueNames } from '../export/columns.ts'
import { findKeys, keysOf, type Keys } from '../export/find-keys.ts'
import { officialRows } from '../export/official-rows.ts'
import { relationRows, tableRows } from '../export/rows.ts'
import { sourceLines } from '../export/sources.ts'
import type { Rows } from '../export/write-rows.ts'
import type { Head, SourceLine } from '../export/writer.ts'
import { quoteName } from '../engine/names.ts'
import { formatCell } from '../grid/format-cell.ts'
import { seenSql, type Seen } from '../grid/seen.ts'
import { titleIn } from '../notebook/title.ts'
import { ProblemError } from '../notebook/problem.ts'
import { sourceOf, type Cell } from '../notebook/notebook.ts'
import type { App } from './app.svelte.ts'
import type { Session } from './session.svelte.ts'

/** A cell's result, ready to be written: all its rows, wherever they are, and where they come from. */
export interface ResultFile {
  readonly columns: readonly Head[]
  readonly rowCount: number
  readonly rows: Rows
  sources(signal: AbortSignal): Promise<readonly SourceLine[]>
}

/**
 * Finds the rows of a cell's result in the page or in the engine, all of them or those that its reader sees; throws a problem when
 * they are in neither.
 */
export function resultFile(app: App, session: Session, cell: Cell, output: ResultOutput, seen?: Seen): ResultFile {
  const { table, rowCount } = output
  const { engine } = app
  const relation = relationOf(cell)
  const held = holdsRelation(cell) && session.statusOf(cell.id).state === 'live'
  const whole = table.rowCount === rowCount
  if (seen) return seenFile(app, session, cell, output, seen)
  if (!whole && !held) throw new ProblemError({ key: 'export_incomplete' })
  const inPage = whole && (isExact(table.columns) || !held)
  return {
    columns: uniqueNames(table.columns),
    rowCount,
    rows: inPage ? tableRows(table) : relationRows(engine, quoteName(relation), table.columns),
    async sources(signal) {
      const keys = whole ? keysOf(table) : await findKeys(engine, quoteName(relation), table.columns, signal)
      return sourcesOf(app, session, cell, keys)
    }
  }
}

function seenFile(app: App, session: Session, cell: Cell, { table }: ResultOutput, seen: Seen): ResultFile {
  const from = seenSql(relationOf(cell), seen)
  const columns = seen.columns
    ? seen.columns.flatMap((name) => table.columns.filter((column) => column.name === name))
    : table.columns
  return {
    columns,
    rowCount: seen.rowCount,
    rows: relationRows(app.engine, from, columns),
    sources: async (signal) => sourcesOf(app, session, cell, await findKeys(app.engine, from, columns, signal))
  }
}

/** Where a cell's rows come from, as lines: the keys in them, the queries behind, the tables. */
export async function sourcesOf(app: App, session: Session, cell: Cell, keys: Keys): Promise<SourceLine[]> {
  const tables = [...session.tablesOf(cell.id)]
  const provenance = await app.provenance()
  const official = async (table: 'egdi' | 'cpi') =>
    tables.includes(table) && keys[table].size > 0
      ? officialRows(table, await app.read(`data/${table}.csv`), keys[table])
      : []
  return sourceLines({
    lang: app.lang,
    title: titleIn(session.notebook, app.lang),
    name: cell.name ?? cell.id,
    address: addressOfPage(),
    dataset: app.page.dataset,
    made: new Date(),
    queries: queriesOf(app, session, cell),
    tables,
    factIds: keys.factIds,
    provenance,
    records: [...(await official('egdi')), ...(await official('cpi'))]
  })
}

/** The queries behind a cell's result, its own first, and the values of the inputs that they read. */
export function queriesOf(app: App, session: Session, cell: Cell): { name: string; text: string }[] {
  return session
    .chainOf(cell.id)
    .filter(({ kind, id }) => kind !== 'markdown' || id === cell.id)
    .map((one) => {
      const { output } = session.statusOf(one.id)
      const sql = output?.type === 'result' ? output.sql : undefined
      const value =
        output?.type === 'value' ? formatCell(app.lang, output.value, { name: one.name ?? '', type: '' }) : undefined
      return { name: one.name ?? one.id, text: value ?? sql ?? sourceOf(one) }
    })
}

/** A chart draws another cell's rows, and a text of several statements leaves no relation behind. */
function holdsRelation({ kind, ...cell }: Cell): boolean {
  return kind === 'sql' ? isOneQuery(sourceOf({ kind, ...cell } as Cell)) : kind !== 'chart'
}

/** The page's address without what names a notebook of this browser alone. */
function addressOfPage(): string {
  const url = new URL(location.href)
  url.hash = ''
  return url.href
}
