import type { Parsed } from '../../src/notebook/problem.ts'
import type { Kept, KeptId } from '../../src/storage/kept.ts'
import type { Keeper } from '../../src/storage/keeper.ts'
import type { Store } from '../../src/storage/store.ts'

/** Opens a further tab over one and the same browser, empty at first. */
export type OpenTab = () => Store

/** What every store does, in memory as in a browser: a sentence, and a proof that throws when it is not so. */
export const behaviour: Readonly<Record<string, (tab: OpenTab) => Promise<void>>> = {
  async 'keeps a text, its drafts, its origin and its undo history'(tab) {
    const keeper = tab().begin({ slug: 'asean', fingerprint: 'f1' })
    keeper.changed(note('Đà Nẵng'), { drafts: { 'sql-1': 'select 1' }, undo: () => '[1]', preview: '<svg/>' })
    equal((await keeper.flush()).state, 'saved')
    const kept = await read(tab(), keeper.id)
    equal(kept.text, note('Đà Nẵng'))
    equal(
      [kept.title, kept.version, kept.drafts, kept.undo, kept.preview, kept.origin, kept.trail],
      ['Đà Nẵng', 1, { 'sql-1': 'select 1' }, '[1]', '<svg/>', { slug: 'asean', fingerprint: 'f1' }, []]
    )
  },

  async 'is saving until it is saved, and says so'(tab) {
    const keeper = tab().begin()
    const states: string[] = []
    keeper.onStatus(({ state }) => states.push(state))
    equal(keeper.status.state, 'saved')
    keeper.changed('a')
    keeper.changed('ab')
    equal(keeper.status.state, 'saving')
    await keeper.flush()
    equal(states, ['saving', 'saved'])
  },

  async 'saves by itself, soon'(tab) {
    const keeper = tab().begin()
    keeper.changed('tự lưu')
    await until(() => keeper.status.state === 'saved')
    equal((await read(tab(), keeper.id)).text, 'tự lưu')
  },

  async 'stores nothing before the first change'(tab) {
    const store = tab()
    await store.begin({ fingerprint: 'x' }).flush()
    equal((await store.list()).notebooks, [])
  },

  async 'lists the newest first, what is not saved yet included'(tab) {
    const store = tab()
    await save(store.begin(), note('Một'))
    await pause()
    await save(store.begin(), note('Hai'))
    await pause()
    store.begin().changed(note('Ba'))
    equal(await titles(store), ['Ba', 'Hai', 'Một'])
  },

  async 'finds without accents, composed or not, đ as d'(tab) {
    const store = tab()
    await save(store.begin(), note('Cắt giảm thủ tục'.normalize('NFD'), 'Đắk Lắk đứng đầu'))
    await save(store.begin(), note('Chi phí', 'thủ  tục hải quan'))
    const find = async (query: string) =>
      (await store.findNotebooks(query)).notebooks.map(({ title }) => (title as string).normalize('NFC'))
    equal(await find('thu tuc'), ['Cắt giảm thủ tục', 'Chi phí'])
    equal(await find('THỦ TỤC hai QUAN'), ['Chi phí'])
    equal(await find('dak lak dung dau'), ['Cắt giảm thủ tục'])
    equal(await find('ĐẮK'.normalize('NFD')), ['Cắt giảm thủ tục'])
    equal(await find('không có'), [])
    equal((await find('')).length, 2)
  },

  async 'keeps both when a text grew from a version that is no longer there'(tab) {
    const [a, b] = [tab(), tab()]
    const { id } = ok(await a.write(newId, note('Gốc'), 0))
    const first = ok(await a.write(id, note('Một'), 1))
    const second = ok(await b.write(id, note('Hai'), 1))
    equal([first.apart, first.version, second.apart], [false, 2, true])
    equal((await read(a, id)).text, note('Một'))
    const copy = await read(a, second.id)
    equal([copy.text, copy.copy], [note('Hai'), { of: id, why: 'other-tab' }])
  },

  async 'lets a keeper go on beside the other, and tells it'(tab) {
    const [a, b] = [tab(), tab()]
    const { id } = ok(await a.write(newId, 'gốc', 0))
    const [one, two] = [a.keep(await read(a, id)), b.keep(await read(b, id))]
    await save(one, 'của một')
    await save(two, 'của hai')
    equal([one.id, one.status.apartFrom, two.status.apartFrom], [id, undefined, id])
    await save(two, 'của hai, nữa')
    await save(one, 'của một, nữa')
    equal([(await read(a, id)).text, (await read(a, two.id)).text], ['của một, nữa', 'của hai, nữa'])
    equal((await a.list()).notebooks.length, 2)
  },

  async 'makes no copy of the same text'(tab) {
    const [a, b] = [tab(), tab()]
    const { id } = ok(await a.write(newId, 'x', 0))
    ok(await a.write(id, 'y', 1))
    equal(ok(await b.write(id, 'y', 1)), { id, version: 2, apart: false })
  },

  async 'keeps earlier states, and gives them back'(tab) {
    const store = tab()
    const keeper = store.begin()
    for (let n = 1; n <= 25; n++) await save(keeper, `bản ${n}`)
    const stamps = ok(await store.earlier(keeper.id))
    const texts = await Promise.all(stamps.map(async (stamp) => ok(await store.readEarlier(keeper.id, stamp))))
    equal(
      texts.slice(0, 20),
      Array.from({ length: 20 }, (_, i) => `bản ${24 - i}`)
    )
  },

  async 'brings back from the bin'(tab) {
    const store = tab()
    const keeper = store.begin()
    await save(keeper, note('Xóa nhầm'))
    ok(await store.remove(keeper.id))
    equal([(await titles(store)).length, (await store.bin()).notebooks.length], [0, 1])
    ok(await store.restore(keeper.id))
    equal([await titles(store), (await store.bin()).notebooks.length], [['Xóa nhầm'], 0])
    equal((await read(store, keeper.id)).text, note('Xóa nhầm'))
  },

  async 'brings back by itself what another tab still edits'(tab) {
    const [a, b] = [tab(), tab()]
    const keeper = a.begin()
    await save(keeper, 'một')
    ok(await b.remove(keeper.id))
    await save(keeper, 'một hai')
    equal(
      (await b.list()).notebooks.map(({ id }) => id),
      [keeper.id]
    )
  },

  async 'deletes for good only what is in the bin'(tab) {
    const store = tab()
    const keeper = store.begin()
    await save(keeper, 'một')
    await save(keeper, 'hai')
    ok(await store.discard(keeper.id))
    equal((await store.list()).notebooks.length, 1)
    ok(await store.remove(keeper.id))
    ok(await store.discard(keeper.id))
    equal([(await store.bin()).notebooks, ok(await store.earlier(keeper.id))], [[], []])
    equal((await store.read(keeper.id)).ok, false)
  },

  async 'says what is not there'(tab) {
    const store = tab()
    const missing = [await store.read(newId), await store.remove(newId), await store.restore(newId)]
    equal(
      missing.map((answer) => !answer.ok && answer.problems[0]?.key),
      Array(3).fill('storage_not_found')
    )
  },

  async 'tells other tabs, and itself'(tab) {
    const [a, b] = [tab(), tab()]
    const seen: string[] = []
    a.watch(({ what, version, here }) => seen.push(`a ${what} ${version} ${here}`))
    const stop = b.watch(({ what, version, here }) => seen.push(`b ${what} ${version} ${here}`))
    const { id } = ok(await a.write(newId, 'x', 0))
    await until(() => seen.length === 2)
    equal(seen.toSorted(), ['a written 1 true', 'b written 1 false'])
    stop()
    ok(await b.remove(id))
    await until(() => seen.length === 3)
    equal(seen[2], 'a binned 1 false')
  },

  async 'opens again what it closed'(tab) {
    const store = tab()
    const keeper = store.begin()
    keeper.changed('một')
    await keeper.close()
    const again = store.keep(await read(store, keeper.id))
    await save(again, 'hai')
    equal([again.id, (await read(store, keeper.id)).version, again.status.apartFrom], [keeper.id, 2, undefined])
  },

  async 'goes on from what another keeper of the tab has not saved yet'(tab) {
    const store = tab()
    const keeper = store.begin()
    await save(keeper, 'một')
    keeper.changed('hai')
    const kept = await read(store, keeper.id)
    equal(kept.text, 'hai')
    await save(store.keep(kept), 'ba')
    equal([(await read(store, keeper.id)).text, (await store.list()).notebooks.length], ['ba', 1])
  }
}

export const newId = 'kbehaviour' as KeptId

export function note(title: string, prose = ''): string {
  return `---\nsotay: 1\ntitle: ${JSON.stringify(title)}\n---\n${prose}\n`
}

export function ok<T>(answer: Parsed<T>): T {
  if (!answer.ok) throw new Error(answer.problems.map(({ key }) => key).join())
  return answer.value
}

export async function read(store: Store, id: KeptId): Promise<Kept> {
  return ok(await store.read(id))
}

export async function save(keeper: Keeper, text: string): Promise<void> {
  keeper.changed(text)
  equal((await keeper.flush()).state, 'saved')
}

async function titles(store: Store): Promise<unknown[]> {
  return (await store.list()).notebooks.map(({ title }) => title)
}

function equal(found: unknown, expected: unknown): void {
  const [a, b] = [found, expected].map((value) => JSON.stringify(value, (_, held) => sorted(held)))
  if (a !== b) throw new Error(`found ${a}\nexpected ${b}`)
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function pause(ms = 5): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 5_000) throw new Error('it did not come to that: ' + holds)
    await pause(10)
  }
}
