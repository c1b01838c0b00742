import type { Parsed } from '../notebook/problem.ts'
import type { Entry, Journal } from './journal.ts'
import type { Row } from './kept.ts'
import { newId } from './new-id.ts'
import type { Request, Written } from './plan-write.ts'
import type { Locks } from './ports.ts'
import type { Recovered } from './store.ts'

/** Without locks to ask, a tab counts as alive that journaled within this many milliseconds. */
const freshness = 10_000

/** The lock that a tab holds while it lives. */
export function tabLock(tab: string): string {
  return 'sotay:tab:' + tab
}

/** The journal's entries whose tabs are gone, or, with `alive`, those of the other tabs that are there. */
export async function entriesOf(
  which: 'gone' | 'alive',
  { journal, locks, tab, now }: { journal: Journal; locks: Locks; tab: string; now: () => number }
): Promise<Entry[]> {
  const entries = journal.entries().filter((entry) => entry.tab !== tab)
  if (entries.length === 0) return []
  const held = await locks.held()
  const isAlive = (entry: Entry) => (held ? held.has(tabLock(entry.tab)) : now() - entry.at < freshness)
  return entries.filter((entry) => isAlive(entry) === (which === 'alive'))
}

export interface RecoverParts {
  readonly journal: Journal
  readonly locks: Locks
  readonly tab: string
  readonly now: () => number
  rows(): Promise<readonly Row[]>
  commit(request: Request): Promise<Parsed<Written>>
}

/**
 * Stores what tabs that are gone had only journaled. An entry goes once its text is stored, be it beside what another
 * tab wrote; what the vault refuses stays in the journal.
 */
export async function recover(parts: RecoverParts): Promise<Recovered[]> {
  const { journal, locks } = parts
  if ((await entriesOf('gone', parts)).length === 0) return []
  return locks.alone('sotay:recovery', async () => {
    const recovered: Recovered[] = []
    for (const entry of await entriesOf('gone', parts)) {
      const { hands, text, drafts, at, edit, origin, copy } = entry
      const answer = await parts.commit({
        ...(await placeOf(entry, parts)),
        ...{ hands, text, drafts, at, edit, apartId: newId() },
        ...(origin && { origin }),
        ...(copy && { copy })
      })
      if (!answer.ok) break
      journal.remove(hands[0])
      const { id, apart } = answer.value
      recovered.push({ id, ...(apart && { apartFrom: entry.id }) })
    }
    return recovered
  })
}

/** Where an entry belongs: its hand may have been moved beside another tab's text just before its page ended. */
async function placeOf({ id, base, hands }: Entry, { rows }: RecoverParts): Promise<Pick<Request, 'id' | 'base'>> {
  const moved = (await rows()).find((row) => row.id !== id && hands[0] in row.seen)
  return moved?.copy?.of === id ? { id: moved.id, base } : { id, base }
}
