import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { ProblemError } from '../notebook/problem.ts'
import type { KeptId, Row, State } from './kept.ts'

/** The browser's tables. A new version only ever adds: `upgrade` makes what is not there. */
export interface Tables extends DBSchema {
  notebooks: { key: KeptId; value: Row }
  states: { key: [KeptId, number, number]; value: State }
  undos: { key: KeptId; value: { id: KeptId; text: string } }
}

export type Database = IDBPDatabase<Tables>

/** The version of the tables that this code makes and knows. */
export const tablesVersion = 1

/** How long a page that does not let go, or a browser that does not answer, is waited for, in milliseconds. */
const patience = { blocked: 2_000, silent: 10_000 }

export interface DatabaseEvents {
  /** It is open, even if nobody waits for it any more. */
  opened(database: Database): void
  /** A newer page of the site wants to change the tables. */
  newer(): void
  /** The browser closed the database on its own. */
  lost(): void
}

/**
 * Opens the database. It throws `storage_older_page` while another tab keeps the tables from being changed; asked again,
 * it goes on waiting for the same opening.
 */
export function databaseOpener(name: string, version: number, events: DatabaseEvents): () => Promise<Database> {
  let opening: Promise<Database> | undefined
  let blocked = false
  const open = () =>
    openDB<Tables>(name, version, {
      upgrade(database) {
        if (!database.objectStoreNames.contains('notebooks')) database.createObjectStore('notebooks', { keyPath: 'id' })
        if (!database.objectStoreNames.contains('states')) {
          database.createObjectStore('states', { keyPath: ['id', 'at', 'version'] })
        }
        if (!database.objectStoreNames.contains('undos')) database.createObjectStore('undos', { keyPath: 'id' })
      },
      blocked: () => (blocked = true),
      blocking: () => events.newer(),
      terminated: () => events.lost()
    })
  return async () => {
    opening ??= open()
      .then((database) => {
        events.opened(database)
        return database
      })
      .finally(() => {
        opening = undefined
        blocked = false
      })
    const impatience = new AbortController()
    try {
      return await Promise.race([
        opening,
        after(patience.blocked, impatience.signal).then(async () => {
          if (blocked) throw new ProblemError({ key: 'storage_older_page' })
          await after(patience.silent, impatience.signal)
          throw new ProblemError({ key: 'storage_unavailable', params: { reason: 'TimeoutError' } })
        })
      ])
    } finally {
      impatience.abort()
    }
  }
}

/** Settles after some milliseconds; never, once the signal was given. */
function after(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}
