import { ProblemError } from '../notebook/problem.ts'
import { freshLog } from './fresh-log.ts'
import type { KeptId, Row, Stamp } from './kept.ts'
import { databaseOpener, tablesVersion, type Database } from './open-database.ts'
import { toProblem } from './to-problem.ts'
import type { Change, Vault } from './vault.ts'

type Decide<T> = (row: Row | undefined, stamps: readonly Stamp[]) => Change<T>

/** The vault of a browser: IndexedDB. Opens at the first use, or when asked to warm up. */
export function idbVault(name = 'sotay', version = tablesVersion): Vault & { warm(): void } {
  let database: Database | undefined
  let outdated = false
  let logged: Promise<void> | undefined
  let letGo: () => Promise<void> = async () => {}
  const close = () => {
    database?.close()
    database = undefined
  }
  const open = databaseOpener(name, version, {
    opened: (opened) => (database = opened),
    newer() {
      void letGo().finally(() => {
        outdated = true
        close()
      })
    },
    lost: () => (database = undefined)
  })

  /** Runs at once when the database is open: a page that is about to vanish has no later. */
  async function using<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      if (outdated) throw new ProblemError({ key: 'storage_newer_page' })
      database ??= await open()
      return await work(database)
    } catch (error) {
      if ((error as DOMException).name === 'InvalidStateError') database = undefined
      throw new ProblemError(toProblem(error))
    }
  }

  /** The write goes out at once, for the page may be about to vanish; it is answered when no old log can take it along. */
  async function keep<T>(database: Database, id: KeptId, decide: Decide<T>): Promise<T> {
    const given = carryOut(database, id, decide)
    given.catch(() => (logged = undefined))
    await (logged ??= freshLog(name + '-log'))
    return given
  }

  return {
    warm: () => void using(async () => undefined).catch(() => undefined),
    rows: () => using((database) => database.getAll('notebooks')),
    row: (id) => using((database) => database.get('notebooks', id)),
    undo: (id) => using(async (database) => (await database.get('undos', id))?.text),
    stamps: (id) => using(async (database) => toStamps(await database.getAllKeys('states', ofNotebook(id)))),
    state: (id, { at, version }) => using(async (database) => (await database.get('states', [id, at, version]))?.text),
    change: (id, decide) => using((database) => keep(database, id, decide)),
    onNewer: (fn) => void (letGo = fn),
    close
  }
}

/** One transaction over all tables: IndexedDB lets no other tab in between. It is answered when the disk has it. */
async function carryOut<T>(database: Database, id: KeptId, decide: Decide<T>): Promise<T> {
  const tx = database.transaction(['notebooks', 'states', 'undos'], 'readwrite', { durability: 'strict' })
  const [notebooks, states, undos] = [tx.objectStore('notebooks'), tx.objectStore('states'), tx.objectStore('undos')]
  const done = tx.done
  done.catch(() => undefined)
  const [row, keys] = await Promise.all([notebooks.get(id), states.getAllKeys(ofNotebook(id))])
  const change = decide(row, toStamps(keys))
  const asked: Promise<unknown>[] = [
    ...(change.puts ?? []).map((row) => notebooks.put(row)),
    ...(change.states ?? []).map((state) => states.put(state)),
    ...(change.drops ?? []).map(({ at, version }) => states.delete([id, at, version])),
    ...(change.undo ? [undos.put(change.undo)] : []),
    ...(change.removes ?? []).flatMap((gone) => [
      notebooks.delete(gone),
      undos.delete(gone),
      states.delete(ofNotebook(gone))
    ])
  ]
  asked.forEach((request) => void request.catch(() => undefined))
  await done
  return change.give
}

/** The keys of all states of a notebook; an empty array comes after every number. */
function ofNotebook(id: KeptId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}

function toStamps(keys: readonly [KeptId, number, number][]): Stamp[] {
  return keys.map(([, at, version]) => ({ at, version }))
}
