import { openDB, type DBSchema } from 'idb'
import { parsed, type Parsed } from '../notebook/problem.ts'
import { attempt } from './to-problem.ts'

/** A file of the reader's that this browser keeps. */
export interface KeptFile {
  /** What tells it from others. */
  readonly hash: string
  readonly name: string
  readonly size: number
  /** When it was kept, in milliseconds. */
  readonly at: number
}

/** Bytes that the site's storage takes, and that the browser grants it. */
export interface Room {
  readonly used: number
  readonly granted: number
}

/** Where files lie that a person wished to keep. Refusals are values with the keys `storage_…`. */
export interface FileShelf {
  /** The newest first. */
  list(): Promise<Parsed<readonly KeptFile[]>>
  find(hash: string): Promise<Blob | undefined>
  keep(file: Pick<KeptFile, 'hash' | 'name'>, bytes: Blob): Promise<Parsed<undefined>>
  remove(hash: string): Promise<Parsed<undefined>>
  /** Undefined where the browser does not say. */
  room(): Promise<Room | undefined>
}

interface Tables extends DBSchema {
  files: { key: string; value: KeptFile }
  bytes: { key: string; value: Blob }
}

/** The shelf of a browser: IndexedDB, apart from the notebooks', opened at the first use. */
export function browserFileShelf(page: Window): FileShelf {
  let opening: ReturnType<typeof open> | undefined
  const open = () =>
    openDB<Tables>('sotay-files', 1, {
      upgrade(database) {
        database.createObjectStore('files', { keyPath: 'hash' })
        database.createObjectStore('bytes')
      }
    })
  const database = () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined
      throw error
    }))

  const change = (work: (tx: ReturnType<typeof both>) => Promise<unknown>[]) =>
    attempt(async () => {
      const tx = both(await database())
      const asked = work(tx)
      asked.forEach((request) => void request.catch(() => undefined))
      await tx.done
      return parsed(undefined)
    })

  return {
    list: () => attempt(async () => parsed((await (await database()).getAll('files')).sort((a, b) => b.at - a.at))),
    find: async (hash) => (await database().catch(() => undefined))?.get('bytes', hash).catch(() => undefined),
    keep: ({ hash, name }, bytes) =>
      change((tx) => [
        tx.objectStore('files').put({ hash, name, size: bytes.size, at: Date.now() }),
        tx.objectStore('bytes').put(bytes, hash)
      ]),
    remove: (hash) => change((tx) => [tx.objectStore('files').delete(hash), tx.objectStore('bytes').delete(hash)]),
    async room() {
      const { usage, quota } = (await page.navigator.storage?.estimate?.()) ?? {}
      return usage === undefined || quota === undefined ? undefined : { used: usage, granted: quota }
    }
  }
}

function both(database: Awaited<ReturnType<typeof openDB<Tables>>>) {
  return database.transaction(['files', 'bytes'], 'readwrite', { durability: 'strict' })
}
