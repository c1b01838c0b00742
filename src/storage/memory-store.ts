import { createStore } from './create-store.ts'
import type { Items, Locks, Notice, StorePorts } from './ports.ts'
import { memoryDisk, memoryVault, type MemoryDisk } from './memory-vault.ts'
import type { Store } from './store.ts'

/** A browser in memory: what its tabs share, and a way to open tabs and to end them. */
export interface MemoryBrowser {
  readonly disk: MemoryDisk
  readonly items: Items
  /** A new tab. `end` is its sudden death: nothing that it still wants to do is done. `hide` is what precedes a quiet one. */
  tab(now?: () => number): { readonly ports: StorePorts; hide(): void; end(): void }
}

/** A store that lasts as long as the page, with everything else as in a browser. */
export function memoryStore(browser: MemoryBrowser = memoryBrowser()): Store {
  return createStore(browser.tab().ports)
}

export function memoryBrowser(): MemoryBrowser {
  const disk = memoryDisk()
  const items = memoryItems()
  const tabs = new Set<{ names: Set<string>; listeners: ((notice: Notice) => void)[] }>()
  const queues = new Map<string, Promise<unknown>>()
  return {
    disk,
    items,
    tab(now = Date.now) {
      const self = { names: new Set<string>(), listeners: [] as ((notice: Notice) => void)[] }
      const hides: (() => void)[] = []
      const never = new Promise<never>(() => {})
      const alive = () => tabs.has(self)
      const locks: Locks = {
        hold: (name) => void self.names.add(name),
        held: async () => new Set([...tabs].flatMap((tab) => [...tab.names])),
        alone(name, work) {
          const turn = (queues.get(name) ?? Promise.resolve()).then(work)
          queues.set(
            name,
            turn.catch(() => undefined)
          )
          return turn
        }
      }
      const vault = memoryVault(disk)
      tabs.add(self)
      return {
        ports: {
          vault: {
            ...vault,
            change: (id, decide) => (alive() ? vault.change(id, (...held) => decide(...held)) : never)
          },
          items: { ...items, setItem: (key, text) => alive() && items.setItem(key, text) } as Items,
          locks,
          channel: {
            post: (notice) =>
              [...tabs].filter((tab) => tab !== self).forEach((tab) => tab.listeners.forEach((fn) => fn(notice))),
            listen: (fn) => void self.listeners.push(fn),
            close: () => void self.listeners.splice(0)
          },
          now,
          patience: 500,
          onHide: (fn) => void hides.push(fn),
          persist: async () => false
        },
        hide: () => hides.forEach((fn) => fn()),
        end: () => void tabs.delete(self)
      }
    }
  }
}

function memoryItems(): Items {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
    key: (at) => [...held.keys()][at] ?? null,
    get length() {
      return held.size
    }
  }
}
