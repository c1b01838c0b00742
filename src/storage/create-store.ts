import { parsed, refused, type Parsed, type Problem } from '../notebook/problem.ts'
import { findIn, newestFirst } from './find.ts'
import { Journal } from './journal.ts'
import { outOfBin, toHead, type KeptId, type Row } from './kept.ts'
import { OneKeeper, type KeeperParts } from './keeper.ts'
import { newHand, newId } from './new-id.ts'
import { planWrite, type Request } from './plan-write.ts'
import type { Notice, StorePorts } from './ports.ts'
import { recover, tabLock } from './recover.ts'
import { readAllRows, readOne } from './shelf.ts'
import type { Listing, Recovered, Seen, Store } from './store.ts'
import { attempt } from './to-problem.ts'
import type { Change } from './vault.ts'

/** How long a notebook stays in the bin, in milliseconds. */
const binTime = 30 * 24 * 3_600_000

/** How long a newer page is kept waiting while this one saves, in milliseconds. */
const farewell = 1_000

/** A store over the means of one tab. */
export function createStore(ports: StorePorts): Store {
  const { vault, locks, channel } = ports
  const now = () => ports.now()
  const tab = newHand()
  const journal = new Journal(ports.items)
  const keepers = new Set<OneKeeper>()
  const watchers = new Set<(seen: Seen) => void>()
  let held = false
  let asked = false
  let swept = false

  const show = (seen: Seen) => watchers.forEach((fn) => fn(seen))
  const tell = (notice: Notice) => {
    channel.post(notice)
    show({ ...notice, here: true })
  }
  const commit = (request: Request) =>
    attempt(async () => {
      const written = await vault.change(request.id, (row, stamps) => planWrite(request, row, stamps))
      const { id, version } = written
      tell({ id, version, what: 'written' })
      return parsed(written)
    })
  const flushAll = () => Promise.all([...keepers].map((keeper) => keeper.flush()))

  async function sweep(): Promise<void> {
    if (swept) return
    swept = true
    const isOver = (row: Row | undefined) => row?.deleted !== undefined && row.deleted < now() - binTime
    for (const { id } of (await vault.rows()).filter(isOver)) {
      await vault.change(id, (row) => ({ give: undefined, removes: isOver(row) ? [id] : [] }))
    }
  }

  const tabParts = { journal, locks, tab, now }
  /** What was recovered and nobody was told of: whoever reads first has it recovered. */
  const untold: Recovered[] = []
  let recovering: Promise<unknown> = Promise.resolve()
  const recoverAll = () => {
    const next = recovering
      .catch(() => undefined)
      .then(async () => void untold.push(...(await recover({ ...tabParts, commit, rows: () => vault.rows() }))))
    recovering = next
    return next
  }
  const shelf = {
    ...tabParts,
    vault,
    patience: ports.patience,
    recover: async () => {
      await recoverAll()
      await sweep()
    },
    unsaved: () => [...keepers].map((keeper) => keeper.unsaved).filter((entry) => entry !== undefined)
  }

  async function listing(pick: (rows: readonly Row[]) => readonly Row[]): Promise<Listing> {
    const { rows, problems } = await readAllRows(shelf)
    return { notebooks: pick(rows).map(toHead), problems }
  }
  const inUse = (rows: readonly Row[]) => rows.filter((row) => row.deleted === undefined)

  function startKeeper(start: Omit<KeeperParts['start'], 'tab'>): OneKeeper {
    if (!held) locks.hold(tabLock(tab))
    held = true
    const keeper = new OneKeeper({
      start: { ...start, tab },
      journal,
      now,
      async commit(request) {
        const written = await commit(request)
        if (written.ok && !asked) void ports.persist().catch(() => undefined)
        asked ||= written.ok
        return written
      },
      onDone: () => keepers.delete(keeper)
    })
    keepers.add(keeper)
    return keeper
  }

  /** Changes a stored notebook as a whole, or says that it is not there. */
  const alter = (id: KeptId, what: Notice['what'], decide: (row: Row) => Omit<Change<unknown>, 'give'>) =>
    attempt(async (): Promise<Parsed<undefined>> => {
      await recoverAll()
      const give = await vault.change(id, (row) => (row ? { ...decide(row), give: row.version } : { give: undefined }))
      if (give === undefined) return refused('storage_not_found')
      tell({ id, version: give, what })
      return parsed(undefined)
    })

  ports.onHide(() => void flushAll())
  vault.onNewer(() =>
    Promise.race([flushAll(), new Promise((done) => setTimeout(done, farewell))]).then(() => undefined)
  )
  channel.listen((notice) => show({ ...notice, here: false }))

  return {
    list: () => listing((rows) => inUse(rows).sort(newestFirst)),
    bin: () =>
      listing((rows) =>
        rows.filter((row) => row.deleted !== undefined).sort((a, b) => (b.deleted ?? 0) - (a.deleted ?? 0))
      ),
    findNotebooks: (query) => listing((rows) => findIn(inUse(rows), query)),
    read: (id) => readOne(id, shelf),
    write: (id, text, base) =>
      commit({ id, text, base, drafts: {}, hands: [newHand()], at: now(), edit: 1, apartId: newId() }),
    keep(kept) {
      const open = [...keepers].find((keeper) => keeper.id === kept.id && keeper.unsaved !== undefined)
      if (open) return open.reopened()
      const { id, version, trail, origin, copy, text, drafts } = kept
      const start = { id, base: version, ...(origin && { origin }), ...(copy && { copy }) }
      const keeper = startKeeper({ ...start, hands: [newHand(), ...trail] })
      // Only a journal holds this text so far: it is not saved yet, and must not be called so.
      if (trail.length > 0) keeper.changed(text, { drafts })
      return keeper
    },
    begin: (origin) => startKeeper({ id: newId(), base: 0, hands: [newHand()], ...(origin && { origin }) }),
    earlier: (id) => attempt(async () => parsed((await vault.stamps(id)).toReversed())),
    readEarlier: (id, stamp) =>
      attempt(async () => {
        const text = await vault.state(id, stamp)
        return text === undefined ? refused('storage_not_found') : parsed(text)
      }),
    remove: (id) => alter(id, 'binned', (row) => ({ puts: [{ ...row, deleted: now() }] })),
    restore: (id) => alter(id, 'written', (row) => ({ puts: [outOfBin(row)] })),
    discard: (id) => alter(id, 'removed', (row) => (row.deleted === undefined ? {} : { removes: [row.id] })),
    recover: () =>
      recoverAll()
        .catch(() => undefined)
        .then(() => untold.splice(0)),
    async downloadAll() {
      const { rows, problems } = await readAllRows(shelf)
      if (rows.length === 0 && problems.length > 0) return { ok: false, problems: problems as Problem[] }
      return attempt(async () => {
        const { writeBackup } = await import('./write-backup.ts')
        const whole = await Promise.all(rows.map((row) => withHistory(row)))
        return parsed(writeBackup(whole, now()))
      })
    },
    readAll: (file) =>
      attempt(async () => {
        const { takeIn } = await import('./take-in.ts')
        return takeIn(file, { vault, now, rows: async () => (await readAllRows(shelf)).rows, tell })
      }),
    watch(fn) {
      watchers.add(fn)
      return () => watchers.delete(fn)
    },
    async close() {
      await flushAll()
      vault.close()
      channel.close()
    }
  }

  /** A notebook with its earlier states and its undo history, as far as they can be had. */
  async function withHistory(row: Row) {
    try {
      const [stamps, undo] = await Promise.all([vault.stamps(row.id), vault.undo(row.id)])
      const states = await Promise.all(
        stamps.map(async (stamp) => ({ ...stamp, id: row.id, text: (await vault.state(row.id, stamp)) ?? '' }))
      )
      return { row, states, ...(undo !== undefined && { undo }) }
    } catch {
      return { row, states: [] }
    }
  }
}
