import type { CellId, Notebook } from './notebook.ts'

/** What can be done to a notebook; the words for one are the message `notebook_did_` + its name. */
export const deeds = [
  ...(['type', 'insert', 'remove', 'duplicate', 'paste', 'move', 'split', 'merge'] as const),
  ...([
    'kind',
    'rename',
    'fold',
    'hide',
    'front',
    'files',
    'restore',
    'recover',
    'other_tab',
    'form',
    'open_sql'
  ] as const)
] as const

export type Deed = (typeof deeds)[number]

/** One thing done: what it made, when (milliseconds), and the cell where a person then was. */
export interface Step {
  readonly deed: Deed
  readonly cell?: CellId
  /** When it began, and when it was last added to. */
  readonly since: number
  readonly at: number
  readonly notebook: Notebook
}

/** A notebook as it was first, all that was done to it since, and how much of that stands. */
export interface History {
  readonly first: Notebook
  readonly steps: readonly Step[]
  /** How many of the steps are done; those beyond it were undone. */
  readonly done: number
}

/** What is done key by key: one step until a pause. */
const typing: readonly Deed[] = ['type', 'front']

/** Typing in one place is one step until a pause this long, in milliseconds. */
const pause = 1_500

/** And never longer than this, so that undo does not take back minutes of work. */
const longest = 15_000

/** Steps that one history holds at most. */
const mostSteps = 500

/** Characters of cells that they hold at most, what they share counted once. */
const mostHeld = 8_000_000

/** A history of nothing yet. */
export function startHistory(notebook: Notebook): History {
  return { first: notebook, steps: [], done: 0 }
}

/** The notebook as it is now. */
export function presentOf({ first, steps, done }: History): Notebook {
  return steps[done - 1]?.notebook ?? first
}

/**
 * The history with one more thing done; what was undone before it is gone. Typing where one just typed
 * adds to the same step. A notebook that is the present one adds nothing. The oldest steps go when all grow too large.
 */
export function record(history: History, notebook: Notebook, deed: Deed, now: number, cell?: CellId): History {
  if (notebook === presentOf(history)) return history
  const { first, done } = history
  const steps = history.steps.slice(0, done)
  const last = done === history.steps.length ? steps.at(-1) : undefined
  const goesOn =
    typing.includes(deed) &&
    last?.deed === deed &&
    last.cell === cell &&
    now - last.at <= pause &&
    now - last.since <= longest
  if (goesOn) steps.pop()
  steps.push({ deed, since: goesOn ? last.since : now, at: now, notebook, ...(cell !== undefined && { cell }) })
  const longer = { first, steps, done: steps.length }
  return goesOn ? longer : trimmed(longer)
}

/** The history one step back, and the step that no longer stands; undefined when there is none. */
export function undo(history: History): { readonly history: History; readonly step: Step } | undefined {
  const step = history.steps[history.done - 1]
  return step && { history: { ...history, done: history.done - 1 }, step }
}

/** The history one step forth, and the step that stands again; undefined when there is none. */
export function redo(history: History): { readonly history: History; readonly step: Step } | undefined {
  const step = history.steps[history.done]
  return step && { history: { ...history, done: history.done + 1 }, step }
}

/** The history without its oldest step; undefined when nothing done is left to forget. */
export function withoutOldest({ first, steps, done }: History): History | undefined {
  const [oldest, ...rest] = steps
  if (!oldest) return undefined
  return done > 0 ? { first: oldest.notebook, steps: rest, done: done - 1 } : { first, steps: steps.slice(0, -1), done }
}

function trimmed(history: History): History {
  let held = history
  while (held.done > 1 && (held.done > mostSteps || sizeOf(held) > mostHeld)) held = withoutOldest(held) ?? held
  return held
}

function sizeOf({ first, steps }: History): number {
  const cells = new Set([first, ...steps.map((step) => step.notebook)].flatMap((notebook) => notebook.cells))
  let size = 0
  for (const { open, body, close } of cells) size += open.length + body.length + close.length
  return size
}
