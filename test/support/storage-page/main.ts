import { browserStore } from '../../../src/storage/browser-store.ts'
import type { Kept, KeptHead, KeptId } from '../../../src/storage/kept.ts'
import type { Keeper, KeepStatus } from '../../../src/storage/keeper.ts'
import { tablesVersion } from '../../../src/storage/open-database.ts'
import type { Store } from '../../../src/storage/store.ts'
import { behaviour, ok, pause } from '../../storage/behaviour.ts'

/** What the tests ask of a page; answers are plain data, so that they cross to the test. */
export interface StoragePage {
  readonly violations: string[]
  readonly behaviours: string[]
  /** Runs one sentence of the shared suite over a browser emptied for it; '' when it holds. */
  behave(title: string): Promise<string>
  /** Starts a notebook, or opens one, and keeps it. */
  open(id?: string): Promise<string>
  type(text: string, drafts?: Record<string, string>): void
  /** Types ever longer texts, and hands each acknowledged number over at once. */
  typeOn(): void
  flush(): Promise<KeepStatus & { id: string }>
  status(): KeepStatus
  list(): Promise<{ notebooks: readonly KeptHead[]; problems: readonly { key: string }[] }>
  read(id: string): Promise<Kept | string>
  text(id: string): Promise<string>
  /** All current texts and all earlier ones, of all notebooks. */
  texts(): Promise<{ current: string[]; earlier: string[] }>
  /** Types into the open notebook at its own pace; gives what was typed last and what was acknowledged. */
  race(name: string, gaps: readonly number[]): Promise<{ last: string; acknowledged: string[] }>
  journalLength(): number
  store: Store
}

declare global {
  interface Window {
    page: StoragePage
    acknowledge?: (n: number) => void
  }
}

const violations: string[] = []
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI))

const version = Number(new URLSearchParams(location.search).get('tables') ?? tablesVersion)
const store = browserStore(window, version)
let keeper: Keeper | undefined

const current = () => {
  if (!keeper) throw new Error('no notebook is open')
  return keeper
}

async function empty(stores: readonly Store[]): Promise<void> {
  await Promise.all(stores.map((store) => store.close()))
  await new Promise((resolve) => (indexedDB.deleteDatabase('sotay').onsuccess = resolve))
  localStorage.clear()
}

window.page = {
  violations,
  store,
  behaviours: Object.keys(behaviour),
  async behave(title) {
    const stores: Store[] = []
    await empty([store])
    try {
      await behaviour[title]?.(() => {
        const store = browserStore(window)
        stores.push(store)
        return store
      })
      return ''
    } catch (error) {
      return String(error)
    } finally {
      await empty(stores)
    }
  },
  async open(id) {
    keeper = id === undefined ? store.begin() : store.keep(ok(await store.read(id as KeptId)))
    return keeper.id
  },
  type(text, drafts = {}) {
    current().changed(text, { drafts, undo: () => JSON.stringify([text]) })
  },
  typeOn() {
    let n = 0
    const key = async () => {
      current().changed(`lần ${++n}`)
      if (n % 3 === 0) {
        const reached = n
        void current()
          .flush()
          .then(({ state }) => state === 'saved' && window.acknowledge?.(reached))
      }
      setTimeout(key, 4)
    }
    void key()
  },
  flush: async () => ({ ...(await current().flush()), id: current().id }),
  status: () => current().status,
  list: () => store.list(),
  async read(id) {
    const read = await store.read(id as KeptId)
    return read.ok ? read.value : (read.problems[0]?.key ?? '')
  },
  text: async (id) => ok(await store.read(id as KeptId)).text,
  async texts() {
    const { notebooks } = await store.list()
    const wholes = notebooks.map(async ({ id }) => {
      const stamps = ok(await store.earlier(id))
      const earlier = stamps.map(async (stamp) => ok(await store.readEarlier(id, stamp)))
      return { current: ok(await store.read(id)).text, earlier: await Promise.all(earlier) }
    })
    const all = await Promise.all(wholes)
    return { current: all.map(({ current }) => current), earlier: all.flatMap(({ earlier }) => earlier) }
  },
  async race(name, gaps) {
    const racer = current()
    const acknowledged: string[] = []
    let last = ''
    for (const [i, gap] of gaps.entries()) {
      last = `${name}.${i}`
      racer.changed(last)
      if (gap % 2 === 0 && (await racer.flush()).state === 'saved') acknowledged.push(last)
      if (gap > 0) await pause(gap)
    }
    if ((await racer.flush()).state === 'saved') acknowledged.push(last)
    await racer.close()
    return { last, acknowledged }
  },
  journalLength: () => Object.keys(localStorage).filter((key) => key.startsWith('sotay:journal:')).length
}
