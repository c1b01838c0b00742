import { readModel } from '../../chart/read-model.ts'
import type { ChartSpec } from '../../chart/spec.ts'
import { maybeBoxTip, maybeTip, type Tip } from '../../chart/tip.ts'
import { addressOf, type Address } from '../../dataset/address.ts'
import { columnUnits } from '../../dataset/column-units.ts'
import { maybeHeading, maybeLabel } from '../../dataset/labels.ts'
import { tables as schema } from '../../dataset/schema.ts'
import { localise } from '../../grid/localise.ts'
import { inLang, type Lang } from '../../i18n/lang.ts'
import { say } from '../../i18n/say.ts'
import { rowAt } from '../../table/rows.ts'
import type { Table } from '../../table/table.ts'
import type { Stop, Stops } from './next-stop.ts'

/** A chart as its reader asks it: the marks that were drawn, and what each of them says. */
export interface ReadChart {
  readonly stops: Stops
  /** What a mark says, and where its number comes from. */
  tell(stop: Stop): Told | undefined
}

export interface Told {
  readonly tip: Tip
  readonly address?: Address
  /** Where the number comes from, in words. */
  readonly source: string
}

export interface ReadParts {
  readonly chart: ChartSpec
  readonly table: Table
  readonly lang: Lang
  /** Tables of the dataset that the rows were made from. */
  readonly tables: ReadonlySet<string>
  /** The element that holds the drawing. */
  readonly stage: Element
}

/** Reads a drawn chart; it is read again when it is drawn anew. */
export function readChart({ chart, table, lang, tables, stage }: ReadParts): ReadChart {
  const local = localise(table, lang)
  const model = readModel(chart, local, {
    lang,
    label: (column, value) => maybeLabel(column, value, lang),
    columnLabel: (column) => maybeHeading(column, lang)
  })
  const seriesOf = new Map(model.layers.flatMap(({ data }) => data.map((d) => [d.row, `${d.facet}/${d.series}`])))
  const rows = model.y.kind === 'category'
  const unitOf = (column: string, row: number): string | undefined => {
    if (column === 'value' || column === 'of_value') return textIn(local, 'unit', row)
    const columns = schema.filter(({ name }) => tables.has(name)).flatMap((held) => held.columns)
    const unit = columns.find(({ name }) => name === column)?.unit
    const words = unit === undefined ? undefined : columnUnits[unit]
    return words === undefined ? undefined : `(${inLang(words, lang)})`
  }
  return {
    stops: { list: stopsIn(stage, seriesOf, rows), rows },
    tell({ row, box }) {
      if (box !== undefined) {
        const tip = maybeBoxTip(model, box)
        return tip && { tip, source: say(lang, 'cells_tip_query') }
      }
      const tip = row === undefined ? undefined : maybeTip(model, local, row, (column) => unitOf(column, row))
      if (!tip || row === undefined) return undefined
      const address = addressOf(rowAt(table, row), tip.column ?? '', tables)
      return { tip, address, source: sourceOf(address, lang) }
    }
  }
}

function sourceOf(address: Address, lang: Lang): string {
  if (address.type === 'facts') return say(lang, 'cells_tip_facts', { count: address.ids.length })
  if (address.type === 'query') return say(lang, 'cells_tip_query')
  const year = String(address.row[address.table === 'egdi' ? 'edition' : 'year'])
  return address.table === 'egdi' ? say(lang, 'cells_tip_un', { year }) : say(lang, 'cells_tip_ti', { year })
}

function textIn(table: Table, column: string, row: number): string | undefined {
  const value = table.columns.find(({ name }) => name === column)?.values[row]
  return typeof value === 'string' ? value : undefined
}

/** The marks in a drawing, one for each row or box: its words count only where it has no shape. */
function stopsIn(stage: Element, seriesOf: ReadonlyMap<number, string>, rows: boolean): Stop[] {
  const frame = stage.getBoundingClientRect()
  const found = new Map<string, Stop>()
  for (const shapes of [true, false]) {
    for (const element of stage.querySelectorAll('[data-row], [data-box]')) {
      if ((element.localName !== 'text') !== shapes) continue
      const [row, box] = [element.getAttribute('data-row'), element.getAttribute('data-box')]
      const key = `${row}/${box}`
      if (found.has(key)) continue
      const { left, top, width, height } = element.getBoundingClientRect()
      found.set(key, {
        ...(row !== null && { row: Number(row) }),
        ...(box !== null && { box: Number(box) }),
        series: (row === null ? undefined : seriesOf.get(Number(row))) ?? '',
        x: left + width / 2 - frame.left,
        y: top + height / 2 - frame.top
      })
    }
  }
  const order = (a: Stop, b: Stop): number => (rows ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y)
  return [...found.values()].sort(order)
}
