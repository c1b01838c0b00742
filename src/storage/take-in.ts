import { parsed, type Parsed } from '../notebook/problem.ts'
import type { Whole } from './backup.ts'
import { outOfBin, sameDrafts, type KeptId, type Row, type Stamp } from './kept.ts'
import { newId } from './new-id.ts'
import type { Notice } from './ports.ts'
import { readBackup } from './read-backup.ts'
import type { ReadBack } from './store.ts'
import { attempt } from './to-problem.ts'
import type { Change, Vault } from './vault.ts'

export interface TakeInParts {
  readonly vault: Vault
  now(): number
  rows(): Promise<readonly Row[]>
  tell(notice: Notice): void
}

/** Takes the notebooks of a file in beside those that are here. Taken in again, the same file adds nothing. */
export function takeIn(file: Uint8Array, parts: TakeInParts): Promise<Parsed<ReadBack>> {
  return attempt(async () => {
    const backup = readBackup(file, parts.now())
    if (!backup.ok) return backup
    const { wholes, known, problems } = backup.value
    const here = await parts.rows()
    const added: KeptId[] = []
    for (const whole of wholes) {
      const twin = here.find((row) => row.text === whole.row.text && (!known || row.copy?.of === whole.row.id))
      if (twin) continue
      const change = (row: Row | undefined, stamps: readonly Stamp[]) => planTakeIn(whole, row, stamps, newId())
      const id = await parts.vault.change(whole.row.id, change)
      if (id === undefined) continue
      added.push(id)
      parts.tell({ id, version: whole.row.version, what: 'written' })
    }
    return parsed({ added, same: wholes.length - added.length, problems })
  })
}

/** Puts a notebook where nothing is, fetches the same text back from the bin, or stands beside another text. */
function planTakeIn(
  whole: Whole,
  row: Row | undefined,
  stamps: readonly Stamp[],
  apartId: KeptId
): Change<KeptId | undefined> {
  const { id, text, drafts } = whole.row
  if (!row) return putWhole(whole, id)
  if (row.text !== text || !sameDrafts(row.drafts, drafts)) {
    return putWhole({ ...whole, row: { ...whole.row, copy: { of: id, why: 'file' } } }, apartId)
  }
  const isHere = ({ at, version }: Stamp) => stamps.some((stamp) => stamp.at === at && stamp.version === version)
  const states = whole.states.filter((state) => !isHere(state))
  if (row.deleted === undefined || whole.row.deleted !== undefined) return { give: undefined, states }
  return { give: id, puts: [outOfBin(row)], states }
}

function putWhole({ row, states, undo }: Whole, id: KeptId): Change<KeptId> {
  return {
    give: id,
    puts: [{ ...row, id }],
    states: states.map((state) => ({ ...state, id })),
    ...(undo !== undefined && { undo: { id, text: undo } })
  }
}
