import { isGuided } from '../cells/kinds.ts'
import { hasShownSource } from '../cells/shows-source.ts'
import type { StarterKind } from '../cells/starters.ts'
import type { MessageKey } from '../i18n/say.ts'
import { copyCells, duplicateCells, pasteCells } from '../notebook/duplicate.ts'
import { removeCells } from '../notebook/edit.ts'
import { setFlag } from '../notebook/flag.ts'
import { mergeCells } from '../notebook/merge.ts'
import { stepCells } from '../notebook/move.ts'
import { cellById, type CellId } from '../notebook/notebook.ts'
import { addCell } from './add-cell.ts'
import type { App } from './app.svelte.ts'
import { looksLikeTable } from './files/pasted-table.ts'
import type { Desk } from './desk.svelte.ts'
import { retrace } from './retrace.ts'
import { printPage, savePage } from './save-page.ts'
import type { Session } from './session.svelte.ts'

/** What a command acts on. */
export interface Here {
  readonly app: App
  readonly session: Session
  readonly desk: Desk
}

/** Something that can be done, by key, by menu or by the palette. */
export interface Command {
  readonly title: MessageKey
  /** Keys that do it while no text is being edited, as `Mod+K`, `Alt+ArrowUp`, `?`. */
  readonly keys?: readonly string[]
  /** Whether it stands in the menu of a cell. */
  readonly inMenu?: true
  /** Whether it can be done now; always, when absent. */
  when?(here: Here): boolean
  run(here: Here): void
}

const atCell = ({ desk }: Here) => desk.selection.at !== undefined
const showsSource = ({ session, desk }: Here) =>
  session.notebook.cells.some((cell) => desk.selection.ids.has(cell.id) && hasShownSource(cell))
const shown = ({ app, session }: Here, key: 'fold' | 'hide', id: CellId) =>
  app && Boolean(cellById(session.notebook, id)[key])

const atGuided = ({ session, desk: { selection } }: Here) =>
  session.notebook.cells.some(({ id, kind }) => id === selection.at && isGuided(kind))

const atOpenSql = ({ session, desk }: Here) =>
  session.notebook.cells.some(({ id, kind }) => id === desk.selection.at && kind === 'sql' && desk.isEditing(id))

/** Makes a guided cell the ordinary cells that do the same. */
export async function openSql({ session, desk }: Here, id = desk.selection.at): Promise<void> {
  if (id === undefined) return
  const { openAsSql } = await import('../cells/open-as-sql.ts')
  const opened = openAsSql(session.notebook, id)
  if (!opened.ok) return desk.tell(opened.problems[0])
  session.change('open_sql', opened.value, id)
  desk.edit(id)
}

/** The place in the page behind the cell at hand, or the end. */
function placeAfter({ session, desk }: Here): number {
  const { at } = desk.selection
  return at === undefined ? session.notebook.cells.length : session.notebook.cells.findIndex(({ id }) => id === at) + 1
}

function add(kind: StarterKind): Command['run'] {
  return ({ session, desk }) => desk.edit(addCell(session, kind, desk.selection.at))
}

function step(way: 'up' | 'down'): Command['run'] {
  return ({ session, desk }) => {
    session.change('move', stepCells(session.notebook, desk.selection.ids, way), desk.selection.at)
    desk.focus(desk.selection.at)
  }
}

function flag(key: 'fold' | 'hide'): Command['run'] {
  return (here) => {
    const { session, desk } = here
    const { at, ids } = desk.selection
    if (at !== undefined) session.change(key, setFlag(session.notebook, ids, key, !shown(here, key, at)), at)
  }
}

/** Every command, in the order in which the palette lists them. */
export const commands: readonly Command[] = [
  {
    title: 'app_do_run',
    keys: ['Shift+Enter', 'Mod+Enter'],
    inMenu: true,
    when: atCell,
    run: ({ session, desk }) => desk.selection.ids.forEach((id) => session.run(id))
  },
  {
    title: 'app_do_run_part',
    keys: ['Alt+Enter'],
    when: atOpenSql,
    run: ({ desk }) => desk.selection.at !== undefined && desk.runPart(desk.selection.at)
  },
  { title: 'app_do_run_all', run: ({ session }) => session.runAll() },
  { title: 'app_do_run_stale', run: ({ session }) => session.runStale() },
  { title: 'app_do_stop_all', run: ({ session }) => session.stopAll() },
  { title: 'app_do_lazy', run: ({ app, session }) => app.setLazy(!session.lazy) },
  { title: 'app_do_graph', keys: ['g'], run: ({ desk }) => (desk.open = 'graph') },
  {
    title: 'app_do_edit',
    keys: ['Enter'],
    when: atCell,
    run: ({ desk }) => desk.selection.at !== undefined && desk.edit(desk.selection.at)
  },
  { title: 'app_do_open_sql', inMenu: true, when: atGuided, run: (here) => void openSql(here) },
  { title: 'app_do_add_sql', keys: ['s'], run: add('sql') },
  { title: 'app_do_add_prose', keys: ['t'], run: add('markdown') },
  { title: 'app_do_add_chart', keys: ['c'], run: add('chart') },
  { title: 'app_do_add_input', keys: ['i'], run: add('input') },
  { title: 'app_do_add_ranking', keys: ['r'], run: add('ranking') },
  { title: 'app_do_add_transform', run: add('transform') },
  { title: 'app_do_up', keys: ['Alt+ArrowUp'], inMenu: true, when: atCell, run: step('up') },
  { title: 'app_do_down', keys: ['Alt+ArrowDown'], inMenu: true, when: atCell, run: step('down') },
  {
    title: 'app_do_duplicate',
    keys: ['d'],
    inMenu: true,
    when: atCell,
    run({ session, desk }) {
      const { notebook, ids } = duplicateCells(session.notebook, desk.selection.ids)
      session.change('duplicate', notebook, ids[0])
      desk.selection.choose(ids)
      desk.focus(ids[0])
    }
  },
  {
    title: 'app_do_merge',
    keys: ['m'],
    inMenu: true,
    when: atCell,
    run({ session, desk }) {
      const { cells } = session.notebook
      const at = cells.findIndex(({ id }) => id === desk.selection.at)
      const next = cells[at + 1]?.id
      const ids = desk.selection.ids.size > 1 || next === undefined ? desk.selection.ids : [...desk.selection.ids, next]
      const merged = mergeCells(session.notebook, ids)
      if (!merged.ok) return desk.tell(merged.problems[0])
      session.change('merge', merged.value, desk.selection.at)
      desk.focus(cells.find(({ id }) => [...ids].includes(id))?.id)
    }
  },
  { title: 'app_do_fold', keys: ['f'], inMenu: true, when: atCell, run: flag('fold') },
  { title: 'app_do_hide', keys: ['h'], inMenu: true, when: showsSource, run: flag('hide') },
  {
    title: 'app_do_copy',
    keys: ['Mod+C'],
    when: atCell,
    run: ({ session, desk }) => void navigator.clipboard.writeText(copyCells(session.notebook, desk.selection.ids))
  },
  {
    title: 'app_do_paste',
    keys: ['Mod+V'],
    run(here) {
      const { session, desk } = here
      void navigator.clipboard.readText().then((text) => {
        if (looksLikeTable(text)) return here.app.takePasted(text)
        const { notebook, ids } = pasteCells(session.notebook, text, placeAfter(here))
        if (!ids.length) return
        session.change('paste', notebook, ids[0])
        desk.selection.choose(ids)
        desk.focus(ids[0])
      })
    }
  },
  {
    title: 'app_do_download',
    inMenu: true,
    when: ({ session, desk }) =>
      desk.selection.at !== undefined && session.statusOf(desk.selection.at).output?.type === 'result',
    run: ({ desk }) => (desk.open = 'download')
  },
  { title: 'app_do_database', run: ({ desk }) => (desk.open = 'database') },
  {
    title: 'app_do_remove',
    keys: ['Delete'],
    inMenu: true,
    when: atCell,
    run({ session, desk }) {
      const { ids } = desk.selection
      const { cells } = session.notebook
      const last = cells.findLastIndex(({ id }) => ids.has(id))
      const next = cells.slice(last + 1).find(({ id }) => !ids.has(id)) ?? cells.findLast(({ id }) => !ids.has(id))
      session.change('remove', removeCells(session.notebook, ids), cells.find(({ id }) => ids.has(id))?.id)
      desk.selection.go(next?.id)
      desk.focus(next?.id)
    }
  },
  {
    title: 'app_do_undo',
    keys: ['Mod+Z'],
    run: (here) => retrace(here, 'undo')
  },
  {
    title: 'app_do_redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    run: (here) => retrace(here, 'redo')
  },
  { title: 'app_do_tools', run: ({ app }) => (app.editing = !app.editing) },
  { title: 'app_do_data', when: ({ app }) => app.intake !== undefined, run: ({ desk }) => (desk.open = 'data') },
  { title: 'app_do_share', run: ({ desk }) => (desk.open = 'share') },
  { title: 'app_do_page', run: ({ app, session }) => void savePage(app, session) },
  { title: 'app_do_print', keys: ['Mod+P'], run: ({ app, session }) => void printPage(app, session) },
  { title: 'app_do_embed', inMenu: true, when: atCell, run: ({ desk }) => (desk.open = 'embed') },
  { title: 'app_do_earlier', run: ({ desk }) => (desk.open = 'earlier') },
  { title: 'app_do_palette', keys: ['Mod+K'], run: ({ desk }) => (desk.open = 'palette') },
  { title: 'app_do_keys', keys: ['?'], run: ({ desk }) => (desk.open = 'keys') }
]
