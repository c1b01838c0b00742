import fc from 'fast-check'
import { changeKind } from '../../src/notebook/change-kind.ts'
import { duplicateCells, pasteCells } from '../../src/notebook/duplicate.ts'
import { insertAt, removeCells, setSource } from '../../src/notebook/edit.ts'
import { setFlag } from '../../src/notebook/flag.ts'
import { mergeCells } from '../../src/notebook/merge.ts'
import { moveCells, stepCells } from '../../src/notebook/move.ts'
import { freshName, setName } from '../../src/notebook/name.ts'
import { sourceOf, type Cell, type CellId, type Notebook } from '../../src/notebook/notebook.ts'
import { parseNotebook } from '../../src/notebook/parse-notebook.ts'
import type { Parsed } from '../../src/notebook/problem.ts'
import { setFront } from '../../src/notebook/set-front.ts'
import { splitCell } from '../../src/notebook/split.ts'
import { toText } from '../../src/notebook/to-text.ts'
import { unpackProse } from '../../src/notebook/unpack.ts'

/** Reads a notebook's file. */
export const open = (text: string) => parseNotebook(text).notebook

/** The notebook as its file is read back. */
export const reopened = (notebook: Notebook) => open(toText(notebook))

/** What a reader of the file sees of each cell; prose without the space around it, and empty prose not at all. */
export function cellsSeen(notebook: Notebook): readonly unknown[] {
  return notebook.cells.flatMap((cell) => {
    const { kind, name, fold, hide } = cell
    if (kind === 'markdown') return prose(cell) === '' ? [] : [{ kind, source: prose(cell) }]
    return [{ kind, name, fold, hide, source: sourceOf(cell) }]
  })
}

/** A prose cell's text with what was written after it to close what it leaves open. */
function prose({ body, close }: Cell): string {
  return (body + close.replace(/^\+\+\+\s*$/gm, '')).replace(/^(?:[ \t]*\r?\n)*/, '').trimEnd()
}

/** Files to begin with: of the project's own form, plain Markdown, and forms that try the patience of an editor. */
export const files: readonly string[] = [
  'Đầu\n\n```sql name=a\nselect 1\n```\nCuối',
  '---\nsotay: 1\ntitle: "Sổ"\n---\n\n::: vi\nMột\n\nHai\n:::\n::: en\nOne\n\nTwo\n:::\n\n```sql name=năm fold x=1\nselect 1\n```\n\n\n```chart hide\ndata: năm\n```\n',
  '+++\n\nA\n\n+++\n\nB\n\n+++\n+++\n\n```sql\n',
  'A\n\n~~~\nmở',
  '```sql name=x\nselect 1',
  '\n\n---\ntitle: không phải\n---\n',
  '---\nsotay: 1\n---',
  'A\r\n\r\n```sql name="b"\r\nselect 1\r\n```\r\nB\r\n',
  '',
  '::: vi\nchưa đóng\n\n```sql\nselect 1\n```\n\n:::\nlạ\n'
]

const sources = [
  'select 1',
  '',
  'Đoạn một\n\nĐoạn hai\n\nĐoạn ba',
  '```\nmã\n```',
  '```\nchưa đóng',
  '~~~~ python\nchưa đóng',
  '::: vi\nchưa đóng',
  '::: vi\nMột\n\nHai\n:::\n::: en\nOne\n\nTwo\n:::',
  '```sql name=a\nselect 2\n```\n\nSau',
  '```sql name=a\nchưa đóng',
  '+++\nA\n+++\nB',
  '+++',
  ':::',
  '---\ntitle: x\n---',
  '\n\nđầu trống\n\n',
  '  thụt\n',
  'tiếng Việt'.normalize('NFD'),
  '{{ a.x }}',
  'type: select\n',
  '`````\nnăm\n`````'
]

/** An edit of any kind, with numbers that pick cells of whatever notebook it meets. */
export interface Edit {
  readonly what: (typeof edits)[number]
  readonly cells: readonly number[]
  readonly at: number
  readonly source: string
  readonly kind: string
}

const edits = [
  ...['source', 'source', 'insert', 'insert', 'remove', 'duplicate', 'paste', 'move', 'step', 'split', 'merge', 'kind'],
  ...['name', 'fold', 'hide', 'front', 'unpack']
] as const

/** Any edit. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...edits),
  cells: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
  at: fc.nat(30),
  source: fc.constantFrom(...sources),
  kind: fc.constantFrom('markdown', 'sql', 'chart', 'lạ')
})

/** The notebook after an edit; one that is refused changes nothing. */
export function applyEdit(notebook: Notebook, { what, cells, at, source, kind }: Edit): Notebook {
  const or = (result: Parsed<Notebook>) => (result.ok ? result.value : notebook)
  const { length } = notebook.cells
  const ids = cells.flatMap((i) => notebook.cells[i % Math.max(1, length)]?.id ?? [])
  const index = at % (length + 1)
  const [id] = ids
  if (what === 'insert') return insertAt(notebook, index, kind, source).notebook
  if (what === 'paste') return pasteCells(notebook, source, index).notebook
  if (what === 'front') return or(setFront(notebook, 'title', { vi: source, en: kind }))
  if (id === undefined) return notebook
  if (what === 'source') return setSource(notebook, id, source)
  if (what === 'remove') return removeCells(notebook, ids)
  if (what === 'duplicate') return duplicateCells(notebook, ids).notebook
  if (what === 'move') return moveCells(notebook, ids, index)
  if (what === 'step') return stepCells(notebook, ids, at % 2 ? 'up' : 'down')
  if (what === 'merge') return or(mergeCells(notebook, ids))
  if (what === 'kind') return changeKind(notebook, id, kind)
  if (what === 'name') return or(setName(notebook, id, freshName(notebook, at % 2 ? 'đất' : 'Năm'.normalize('NFD'))))
  if (what === 'fold' || what === 'hide') return setFlag(notebook, ids, what, at % 2 === 0)
  if (what === 'unpack') return unpackProse(notebook, id)
  const split = splitCell(notebook, id as CellId, at)
  return split.ok ? split.value.notebook : notebook
}

/** The notebook with what was typed into prose taken as the cells that it spells. */
export function unpacked(notebook: Notebook): Notebook {
  return notebook.cells.reduce((held, { id }) => unpackProse(held, id), notebook)
}
