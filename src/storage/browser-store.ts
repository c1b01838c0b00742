import { createStore } from './create-store.ts'
import { idbVault } from './idb-vault.ts'
import { tablesVersion } from './open-database.ts'
import type { Channel, Items, Locks, Notice } from './ports.ts'
import type { Store } from './store.ts'

/** The store of a browser's page. `version` of the tables is for trying an upgrade. */
export function browserStore(page: Window, version = tablesVersion): Store {
  const vault = idbVault('sotay', version)
  vault.warm()
  const items = maybeItems(page)
  return createStore({
    vault,
    ...(items && { items }),
    locks: page.navigator.locks ? webLocks(page.navigator.locks) : noLocks,
    channel: broadcast('sotay:storage'),
    now: Date.now,
    patience: 1_000,
    onHide(fn) {
      page.addEventListener('pagehide', fn)
      page.document.addEventListener('visibilitychange', () => page.document.visibilityState === 'hidden' && fn())
    },
    persist: () => persistOnce(page.navigator.storage, items)
  })
}

function maybeItems(page: Window): Items | undefined {
  try {
    return page.localStorage
  } catch {
    return undefined
  }
}

function webLocks(locks: LockManager): Locks {
  return {
    hold: (name) => void locks.request(name, () => new Promise(() => {})).catch(() => undefined),
    async held() {
      const { held = [] } = await locks.query()
      return new Set(held.map(({ name }) => name ?? ''))
    },
    alone: async (name, work) => locks.request(name, work)
  }
}

/** For addresses without https, where browsers have no locks. */
const noLocks: Locks = {
  hold() {},
  held: async () => undefined,
  alone: (_, work) => work()
}

function broadcast(name: string): Channel {
  const channel = new BroadcastChannel(name)
  return {
    post: (notice) => channel.postMessage(notice),
    listen: (fn) => channel.addEventListener('message', (event: MessageEvent<Notice>) => fn(event.data)),
    close: () => channel.close()
  }
}

/** Some browsers ask the person: once is enough. */
async function persistOnce(storage: StorageManager | undefined, items: Items | undefined): Promise<void> {
  const key = 'sotay:persist'
  if (!storage?.persist || items?.getItem(key)) return
  if (!(await storage.persisted())) await storage.persist()
  items?.setItem(key, 'asked')
}
