import {
  sameDrafts,
  type Copy,
  type Drafts,
  type KeptId,
  type Origin,
  type Row,
  type Reached,
  type Stamp
} from './kept.ts'
import { thin } from './thin.ts'
import { titleOf } from './title-of.ts'
import type { Change } from './vault.ts'

/** How many hands a notebook remembers: more than one person opens within the seconds that a journal may go back. */
const rememberedHands = 40

/** A text on its way to the vault. */
export interface Request {
  readonly id: KeptId
  readonly text: string
  readonly drafts: Drafts
  /** The version that the text grew from. */
  readonly base: number
  /** Who writes, then those whose unstored text it grew from: what they stored meanwhile is no conflict. */
  readonly hands: readonly [string, ...string[]]
  readonly at: number
  /** The number of the edit that made the text, counted by the hand that writes. */
  readonly edit: number
  /** The identity to take if the text must stand beside another one. */
  readonly apartId: KeptId
  readonly undo?: string
  readonly preview?: string
  readonly origin?: Origin
  readonly copy?: Copy
}

/** Where a text came to lie: `apart` when another tab had written there, and both are kept. */
export interface Written {
  readonly id: KeptId
  readonly version: number
  readonly apart: boolean
}

/** Decides what a write does to what is stored. Both texts survive, whoever comes second. */
export function planWrite(request: Request, row: Row | undefined, stamps: readonly Stamp[]): Change<Written> {
  const { id, base, text, drafts } = request
  if (!row) return put(request, { id, version: base + 1, apart: false })
  if (isSeen(row, request))
    return { give: { id, version: row.by === request.hands[0] ? row.version : base, apart: false } }
  const sameText = row.text === text
  if (sameText && sameDrafts(row.drafts, drafts) && row.deleted === undefined) return touch(request, row)
  const descends = row.version === base || request.hands.includes(row.by)
  if (!descends && sameText && isEmpty(drafts)) return { give: { id, version: row.version, apart: false } }
  if (!descends && !(sameText && isEmpty(row.drafts))) {
    const copy: Copy = { of: id, why: 'other-tab' }
    return put({ ...request, copy }, { id: request.apartId, version: 1, apart: true })
  }
  const change = put(request, { id, version: row.version + 1, apart: false }, row)
  if (sameText) return change
  const left = { at: row.updated, version: row.version }
  const { keep, drop } = thin([...stamps, left], request.at)
  return {
    ...change,
    states: keep.includes(left) ? [{ ...left, id, text: row.text }] : [],
    drops: drop.filter((stamp) => stamp !== left)
  }
}

function put(request: Request, written: Written, before?: Row): Change<Written> {
  const { text, drafts, at, hands, undo } = request
  const origin = before?.origin ?? request.origin
  const copy = before?.copy ?? request.copy
  const preview = request.preview ?? before?.preview
  const row: Row = {
    id: written.id,
    version: written.version,
    title: titleOf(text),
    text,
    drafts,
    by: hands[0],
    seen: see(before?.seen ?? {}, request),
    created: before?.created ?? at,
    // A clock that was set back must not turn the order of states around.
    updated: Math.max(at, before?.updated ?? 0),
    ...(origin && { origin }),
    ...(copy && { copy }),
    ...(preview !== undefined && { preview })
  }
  return { give: written, puts: [row], ...(undo !== undefined && { undo: { id: row.id, text: undo } }) }
}

/** The text is there already: only what goes with it may be new. */
function touch({ undo, preview }: Request, row: Row): Change<Written> {
  return {
    give: { id: row.id, version: row.version, apart: false },
    puts: preview !== undefined && preview !== row.preview ? [{ ...row, preview }] : [],
    ...(undo !== undefined && { undo: { id: row.id, text: undo } })
  }
}

/** Whether a text was stored before: the journal of a killed browser may bring it up again. */
export function isSeen(row: Row, { hands, edit }: Pick<Request, 'hands' | 'edit'>): boolean {
  return (row.seen[hands[0]] ?? -1) >= edit
}

/** Notes what is stored now. The hands that the writer took over from are gone and can only say what they said. */
function see(seen: Reached, { hands, edit }: Request): Reached {
  const [hand, ...ancestors] = hands
  const now: Reached = { ...Object.fromEntries(ancestors.map((hand) => [hand, Number.MAX_SAFE_INTEGER])), [hand]: edit }
  const before = Object.entries(seen).filter(([hand]) => !(hand in now))
  return Object.fromEntries([...before, ...Object.entries(now)].slice(-rememberedHands))
}

function isEmpty(drafts: Drafts): boolean {
  return Object.keys(drafts).length === 0
}
