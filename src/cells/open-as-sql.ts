import { Document, isSeq, visit } from 'yaml'
import { changeKind } from '../notebook/change-kind.ts'
import { insertAt, setSource } from '../notebook/edit.ts'
import { freshName, setName } from '../notebook/name.ts'
import { cellById, sourceOf, type CellId, type Notebook } from '../notebook/notebook.ts'
import { parsed, refused, type Parsed } from '../notebook/problem.ts'
import type { Compiled } from './guided.ts'
import { isGuided, kinds } from './kinds.ts'

/**
 * The notebook with a guided cell as the ordinary cells that do the same: its statement, under its name (or a free one),
 * and before it the chart, if it draws one. Refused for other cells, and for one whose body is in error.
 */
export function openAsSql(notebook: Notebook, id: CellId): Parsed<Notebook> {
  const cell = cellById(notebook, id)
  const kind = kinds.get(cell.kind)
  if (!kind || !isGuided(cell.kind)) return refused('cells_not_guided')
  const spec = kind.parse(sourceOf(cell))
  if (!spec.ok) return spec
  const { sql, chart } = (kind as unknown as { compile(spec: unknown): Compiled }).compile(spec.value)
  const name = cell.name ?? freshName(notebook, cell.kind)
  const opened = setSource(changeKind(notebook, id, 'sql'), id, sql)
  const named = setName(opened, id, name)
  if (!named.ok || !chart) return named
  const at = named.value.cells.findIndex((other) => other.id === id)
  return parsed(insertAt(named.value, at, 'chart', writeChart({ data: name, ...chart })).notebook)
}

/** A chart as a person would write it: its parts line by line, what they hold within braces. */
function writeChart(chart: Readonly<Record<string, unknown>>): string {
  const document = new Document(chart)
  visit(document, {
    Map(_, node, path) {
      if (path.length > 1 && !isSeq(path.at(-1))) node.flow = true
    },
    Seq(_, node, path) {
      if (path.length > 3) node.flow = true
    }
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd()
}
