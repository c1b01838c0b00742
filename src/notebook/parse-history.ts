import * as v from 'valibot'
import { maybeFence } from './fence.ts'
import { parseFront } from './front.ts'
import type { HistoryJson } from './history-text.ts'
import { deeds, type History, type Step } from './history.ts'
import type { Cell, CellId, Front, Notebook } from './notebook.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const schema = v.object({
  version: v.literal(1),
  fronts: v.array(v.string()),
  cells: v.array(
    v.union([
      v.tuple([v.string(), v.string(), v.string(), v.string()]),
      v.tuple([count, count, count, v.string(), v.string(), v.string()])
    ])
  ),
  notebooks: v.pipe(v.array(v.tupleWithRest([count, count, count], count)), v.minLength(1)),
  steps: v.array(v.tuple([v.picklist(deeds), v.string(), v.number(), v.number()])),
  done: count
})

/** Reads what `toHistoryText` wrote; undefined for any other text. */
export function parseHistory(text: string): History | undefined {
  const result = v.safeParse(schema, maybeJson(text))
  if (!result.success) return undefined
  const { steps, done } = result.output
  const [first, ...notebooks] = readNotebooks(result.output) ?? []
  if (!first || notebooks.length !== steps.length || done > steps.length) return undefined
  return {
    first,
    steps: steps.map(([deed, cell, since, at], i): Step => {
      const notebook = notebooks[i] as Notebook
      return { deed, since, at, notebook, ...(cell !== '' && { cell: cell as CellId }) }
    }),
    done
  }
}

function maybeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readNotebooks(json: Pick<HistoryJson, 'fronts' | 'cells' | 'notebooks'>): readonly Notebook[] | undefined {
  const cells = readCells(json.cells)
  const fronts = json.fronts.map((raw): Front => parseFront(raw).front)
  const notebooks: Notebook[] = []
  for (const [front, head, tail, ...between] of json.notebooks) {
    const before = notebooks.at(-1)?.cells ?? []
    if (head + tail > before.length) return undefined
    const held = fronts[front]
    const list = [...before.slice(0, head), ...between.map((i) => cells?.[i]), ...before.slice(before.length - tail)]
    if (!held || !list.every((cell) => cell !== undefined)) return undefined
    notebooks.push({ front: held, cells: list })
  }
  return notebooks
}

function readCells(list: HistoryJson['cells']): readonly Cell[] | undefined {
  const cells: Cell[] = []
  for (const entry of list) {
    if (entry.length === 4) {
      const [id, open, body, close] = entry
      cells.push(toCell(id as CellId, open, body, close))
      continue
    }
    const [place, head, tail, between, open, close] = entry
    const base = cells[place]
    if (!base || head + tail > base.body.length) return undefined
    const body = base.body.slice(0, head) + between + base.body.slice(base.body.length - tail)
    cells.push(toCell(base.id, open, body, close))
  }
  return cells
}

/** A cell from its texts: all that it is besides stands in the line that opens it. */
function toCell(id: CellId, open: string, body: string, close: string): Cell {
  const line = open.trimEnd()
  const fence = maybeFence(line.slice(line.lastIndexOf('\n') + 1))
  return { id, ...(fence?.said ?? { kind: 'markdown' }), open, body, close }
}
