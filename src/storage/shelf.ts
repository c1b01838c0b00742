import { attempt, toProblem } from './to-problem.ts'
import { parsed, refused, type Parsed, type Problem } from '../notebook/problem.ts'
import type { Entry, Journal } from './journal.ts'
import { toHead, type Extras, type Kept, type KeptId, type Row } from './kept.ts'
import type { Locks } from './ports.ts'
import { isSeen } from './plan-write.ts'
import { entriesOf } from './recover.ts'
import { titleOf } from './title-of.ts'
import type { Vault } from './vault.ts'

/** How often an opening looks whether another tab is done, in milliseconds. */
const step = 40

export type Unsaved = Entry & Pick<Extras, 'preview'>

export interface ShelfParts {
  readonly vault: Vault
  readonly journal: Journal
  readonly locks: Locks
  readonly tab: string
  readonly now: () => number
  /** Milliseconds that an opening waits for another tab to store what it journaled. */
  readonly patience: number
  /** Stores what can be stored of the journals of tabs that are gone. */
  recover(): Promise<unknown>
  /** What this tab has not stored yet. */
  unsaved(): readonly Unsaved[]
}

/** All notebooks, with what is newer than the vault laid over it, and why the vault's part may be missing. */
export async function readAllRows(parts: ShelfParts): Promise<{ rows: readonly Row[]; problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const rows = new Map<KeptId, Row>()
  try {
    await parts.recover()
    for (const row of await parts.vault.rows()) rows.set(row.id, row)
  } catch (error) {
    problems.push(toProblem(error))
  }
  for (const entry of [...parts.journal.entries(), ...parts.unsaved()]) {
    const row = rows.get(entry.id)
    if (!row || (!isSeen(row, entry) && entry.at >= row.updated)) rows.set(entry.id, layOver(entry, row))
  }
  return { rows: [...rows.values()], problems }
}

/** One notebook to open. Waits a moment for another tab that is just storing it, or just closing. */
export function readOne(id: KeptId, parts: ShelfParts): Promise<Parsed<Kept>> {
  return attempt(async () => {
    const mine = parts.unsaved().find((entry) => entry.id === id)
    const waited = mine ? [] : await othersAtWork(id, parts)
    let problem: Problem | undefined
    let row: Row | undefined
    let undo: string | undefined
    try {
      await parts.recover()
      ;[row, undo] = await Promise.all([parts.vault.row(id), parts.vault.undo(id)])
    } catch (error) {
      problem = toProblem(error)
    }
    const gone = (await entriesOf('gone', parts)).findLast((entry) => entry.id === id && !(row && isSeen(row, entry)))
    const entry = mine ?? gone ?? (row ? undefined : waited.at(-1))
    if (!row && !entry) return problem ? { ok: false, problems: [problem] } : refused('storage_not_found')
    const found = entry ? layOver(entry, row) : (row as Row)
    return parsed({
      ...toHead(found),
      text: found.text,
      drafts: found.drafts,
      ...(entry && { version: entry.base }),
      ...(undo !== undefined && { undo }),
      trail: entry === gone && gone ? gone.hands : []
    })
  })
}

async function othersAtWork(id: KeptId, parts: ShelfParts): Promise<readonly Entry[]> {
  const until = Date.now() + parts.patience
  for (;;) {
    const entries = (await entriesOf('alive', parts)).filter((entry) => entry.id === id)
    if (entries.length === 0 || Date.now() >= until) return entries
    await new Promise((resolve) => setTimeout(resolve, step))
  }
}

function layOver(entry: Unsaved, row: Row | undefined): Row {
  const { id, base, text, drafts, at, hands, origin, copy, preview } = entry
  return {
    ...{ created: at, version: base, ...row },
    ...{ id, text, drafts, title: titleOf(text), updated: at, by: hands[0], seen: row?.seen ?? {} },
    ...(origin && { origin }),
    ...(copy && { copy }),
    ...(preview !== undefined && { preview })
  }
}
