import { unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStore } from '../../src/storage/create-store.ts'
import { memoryBrowser, memoryStore } from '../../src/storage/memory-store.ts'
import type { Store } from '../../src/storage/store.ts'
import { unpack } from '../../src/storage/unpack.ts'
import { note, ok, read, save } from './behaviour.ts'

/** All that a store holds, as plain data. */
async function contents(store: Store) {
  const heads = [...(await store.list()).notebooks, ...(await store.bin()).notebooks]
  const wholes = heads.map(async (head) => {
    const stamps = ok(await store.earlier(head.id))
    const states = stamps.map(async (stamp) => [stamp, ok(await store.readEarlier(head.id, stamp))] as const)
    return { ...(await read(store, head.id)), states: await Promise.all(states) }
  })
  return (await Promise.all(wholes)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function filled(texts: readonly string[]): Promise<Store> {
  const store = memoryStore()
  for (const [i, text] of texts.entries()) {
    const keeper = store.begin(i % 2 ? { fingerprint: 'f', text: 'của tác giả' } : { slug: 'asean', fingerprint: 'g' })
    for (const state of ['đầu', 'giữa', text]) {
      keeper.changed(state, { drafts: { 'sql-1': text }, undo: () => JSON.stringify([text]), preview: '<svg/>' })
      await keeper.flush()
    }
    if (i % 3 === 2) ok(await store.remove(keeper.id))
  }
  return store
}

const bytes = (text: string) => new TextEncoder().encode(text)
const three = [note('Đà Nẵng'), note('Cần Thơ'.normalize('NFD'), '\u{feff}\r\n'), 'không tên']

describe('a file of all notebooks', () => {
  test('gives back the same: texts, drafts, origins, undo, earlier states, the bin', async () => {
    const store = await filled(three)
    const fresh = memoryStore()
    expect(ok(await fresh.readAll(ok(await store.downloadAll())))).toMatchObject({ same: 0, problems: [] })
    expect(await contents(fresh)).toEqual(await contents(store))
  })

  test('gives back any text, in any script, with whole or half surrogate pairs', async () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit }), fc.string({ unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { maxLength: 4 }), async (texts) => {
        const store = await filled(texts)
        const fresh = memoryStore()
        ok(await fresh.readAll(ok(await store.downloadAll())))
        expect(await contents(fresh)).toEqual(await contents(store))
      }),
      { numRuns: 100 }
    )
  })

  test('holds each notebook as a .md with a name that people can read', async () => {
    const files = unzipSync(ok(await (await filled(three)).downloadAll()))
    const names = Object.keys(files).map((name) => name.replace(/-k[a-z2-7]{15}\.md$/, '.md'))
    expect(names).toEqual(
      expect.arrayContaining(['notebooks/da-nang.md', 'notebooks/can-tho.md', 'notebooks/so-tay.md', 'manifest.json'])
    )
    expect(Object.values(files).map((file) => new TextDecoder().decode(file))).toContain(three[0])
  })

  test('adds nothing when it is read again', async () => {
    const store = await filled(three)
    const before = await contents(store)
    expect(ok(await store.readAll(ok(await store.downloadAll())))).toEqual({ added: [], same: 3, problems: [] })
    expect(await contents(store)).toEqual(before)
  })

  test('changes nothing that is here: another text stands beside, once', async () => {
    const store = memoryStore()
    const keeper = store.begin()
    await save(keeper, 'cũ')
    const file = ok(await store.downloadAll())
    await save(keeper, 'mới')
    const { added } = ok(await store.readAll(file))
    expect(added).toHaveLength(1)
    expect((await read(store, keeper.id)).text).toBe('mới')
    expect(await read(store, added[0] as typeof keeper.id)).toMatchObject({
      text: 'cũ',
      copy: { of: keeper.id, why: 'file' }
    })
    expect(ok(await store.readAll(file)).added).toEqual([])
  })

  test('fetches back what went to the bin since', async () => {
    const store = memoryStore()
    const keeper = store.begin()
    await save(keeper, 'một')
    const file = ok(await store.downloadAll())
    ok(await store.remove(keeper.id))
    expect(ok(await store.readAll(file)).added).toEqual([keeper.id])
    expect((await store.list()).notebooks).toHaveLength(1)
  })

  test('holds what could not be saved', async () => {
    const browser = memoryBrowser()
    const store = createStore(browser.tab().ports)
    browser.disk.refuse = () => ({ key: 'storage_full' })
    const keeper = store.begin()
    keeper.changed('chưa lưu')
    const fresh = memoryStore()
    ok(await fresh.readAll(ok(await store.downloadAll())))
    expect((await read(fresh, keeper.id)).text).toBe('chưa lưu')
  })
})

describe('a broken file of notebooks', () => {
  const problems = async (file: Uint8Array) => {
    const answer = await memoryStore().readAll(file)
    return (answer.ok ? answer.value.problems : answer.problems).map(({ key }) => key)
  }

  const added = async (file: Uint8Array) => {
    const store = memoryStore()
    await store.readAll(file)
    return (await contents(store)).map(({ text }) => text)
  }

  test('that is no such file is refused', async () => {
    for (const file of [bytes(''), bytes('PK'), bytes('xin chào'), zipSync({ 'a.txt': bytes('x') })]) {
      expect(await problems(file)).toEqual(['storage_backup_unreadable'])
    }
  })

  test('without its manifest gives the texts', async () => {
    const { 'manifest.json': _, ...files } = unzipSync(ok(await (await filled(three)).downloadAll()))
    expect(_).toBeDefined()
    const file = zipSync(files)
    expect(await problems(file)).toEqual(['storage_backup_no_manifest'])
    expect((await added(file)).sort()).toEqual(three.toSorted())
  })

  test('with files missing, altered or misdescribed says which, and gives the rest', async () => {
    const files = unzipSync(ok(await (await filled(three)).downloadAll()))
    const [first = '', second = ''] = Object.keys(files).filter((name) => name.startsWith('notebooks/'))
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json']))
    manifest.notebooks[2].id = '../../etc'
    const { [first]: gone, ...left } = files
    expect(gone).toBeDefined()
    const file = zipSync({ ...left, [second]: bytes('sửa rồi'), 'manifest.json': bytes(JSON.stringify(manifest)) })
    expect((await problems(file)).sort()).toEqual([
      'storage_backup_altered',
      'storage_backup_bad_entry',
      'storage_backup_missing_file'
    ])
    expect((await added(file)).sort()).toEqual(['giữa', 'sửa rồi'])
  })

  test('of a newer site is refused politely', async () => {
    const file = zipSync({ 'manifest.json': bytes('{"sotay_backup":2,"notebooks":[]}') })
    expect(await memoryStore().readAll(file)).toEqual({
      ok: false,
      problems: [{ key: 'storage_backup_newer', params: { version: 2, known: 1 } }]
    })
  })

  test('cut anywhere, or with any byte changed, does not throw, and changes nothing that is here', async () => {
    const file = ok(await (await filled(three)).downloadAll())
    const store = memoryStore()
    await save(store.begin(), 'của tôi')
    const cuts = Array.from({ length: 60 }, (_, i) => file.slice(0, Math.floor((i * file.length) / 60)))
    const flips = Array.from({ length: 300 }, (_, i) => {
      const copy = file.slice()
      const at = (i * 7_919) % copy.length
      copy[at] = (copy[at] ?? 0) ^ (1 << (i % 8))
      return copy
    })
    for (const broken of [...cuts, ...flips]) await store.readAll(broken)
    expect((await contents(store)).map(({ text }) => text)).toContain('của tôi')
    expect(await problems(file.slice(0, -40))).toContain('storage_backup_cut_off')
  }, 60_000)

  test('that is a bomb is refused before it goes off', () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(20_000_000) }, { level: 9 })
    expect(unpack(bomb, 1_000_000)).toMatchObject({ ok: false, problems: [{ key: 'storage_backup_too_large' }] })
    expect(unpack(bomb.slice(0, -60), 1_000_000)).toMatchObject({ problems: [{ key: 'storage_backup_too_large' }] })
  })
})
