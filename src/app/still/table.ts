import type { ResultOutput } from '../../cells/output.ts'
import { addressOf } from '../../dataset/address.ts'
import { maybeHeading, maybeLabel } from '../../dataset/labels.ts'
import { formatCell } from '../../grid/format-cell.ts'
import { localise } from '../../grid/localise.ts'
import { formatNumber } from '../../i18n/format.ts'
import { inLang, type Lang } from '../../i18n/lang.ts'
import { say } from '../../i18n/say.ts'
import type { CellId } from '../../notebook/notebook.ts'
import { rowAt } from '../../table/rows.ts'
import { isNumericType } from '../../table/sql-type.ts'
import type { Value } from '../../table/table.ts'
import { element, mark } from './element.ts'
import type { Footnotes } from './footnotes.ts'

interface TableParts {
  readonly lang: Lang
  readonly cell: CellId
  readonly caption: string
  readonly tables: ReadonlySet<string>
  readonly notes: Footnotes
}

/** A result as a plain table with a footnote at each figure; one that a whole column shares stands in its head. */
export function stillTable(output: ResultOutput, { lang, cell, caption, tables, notes }: TableParts): HTMLElement {
  const table = localise(output.table, lang)
  const named = new Map(table.columns.map((column) => [column.name, column]))
  const columns = output.columns
    ? output.columns.flatMap((view) => {
        const column = named.get(view.column)
        return column ? [{ ...column, view, title: inLang(view.title, lang) }] : []
      })
    : table.columns.map((column) => ({
        ...column,
        view: undefined,
        title: maybeHeading(column.name, lang) ?? column.name
      }))
  const rows = Array.from({ length: table.rowCount }, (_, i) => i)
  const numbers = columns.map(({ name }) =>
    rows.map((row) => notes.of(cell, addressOf(rowAt(output.table, row), name, tables)))
  )
  const shared = numbers.map((column) => (new Set(column).size === 1 ? column[0] : undefined))
  const whole = new Set(shared).size === 1 ? shared[0] : undefined

  const head = columns.map(({ title, type }, i) =>
    element('th', { scope: 'col', ...side(type) }, title, whole === undefined ? maybeMark(shared[i]) : undefined)
  )
  const body = rows.map((row) => {
    const own = columns.map((_, i) => (shared[i] === undefined ? numbers[i]?.[row] : undefined))
    // A row that names its sentences has one footnote, at its last cell.
    const oneForRow = new Set(own.filter((number) => number !== undefined)).size === 1
    const last = own.findLastIndex((number) => number !== undefined)
    return element(
      'tr',
      {},
      ...columns.map((column, i) => {
        const number = oneForRow && i !== last ? undefined : own[i]
        const link = /^fact_ids?$/.test(column.name)
        return element('td', side(column.type), link ? '' : text(column, row), maybeMark(number))
      })
    )
  })
  const { highlight } = output
  const keys = highlight && named.get(highlight.column)?.values
  body.forEach((row, i) => highlight && keys?.[i] === highlight.value && row.setAttribute('class', 'marked'))

  function text({ name, type, values, view }: (typeof columns)[number], row: number): string {
    const value: Value = values[row] ?? null
    if (value === null) return say(lang, 'grid_null')
    const unit = view?.unit === undefined ? undefined : String(named.get(view.unit)?.values[row] ?? '')
    const style = {
      ...(view?.decimals !== undefined && { decimals: view.decimals }),
      ...(unit !== undefined && { unit })
    }
    const of = view?.of === undefined ? undefined : named.get(view.of)?.values[row]
    const denominator = typeof of === 'number' || typeof of === 'bigint' ? `/${formatNumber(lang, of)}` : ''
    return (maybeLabel(name, value, lang) ?? formatCell(lang, value, { name, type }, style)) + denominator
  }

  return element(
    'div',
    { class: 'still-result' },
    element(
      'table',
      {},
      element('caption', {}, caption, maybeMark(whole)),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body)
    ),
    output.rowCount > rows.length
      ? element(
          'p',
          { class: 'quiet' },
          say(lang, 'grid_shown', {
            shown: formatNumber(lang, rows.length),
            total: formatNumber(lang, output.rowCount)
          })
        )
      : undefined
  )
}

function maybeMark(number: number | undefined): HTMLElement | undefined {
  return number === undefined ? undefined : mark(number)
}

function side(type: string): Record<string, string> {
  return isNumericType(type) ? { class: 'number' } : {}
}
