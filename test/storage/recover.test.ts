import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStore } from '../../src/storage/create-store.ts'
import type { KeptId } from '../../src/storage/kept.ts'
import { memoryBrowser, type MemoryBrowser } from '../../src/storage/memory-store.ts'
import type { Store } from '../../src/storage/store.ts'
import { newId, ok, pause, read, save } from './behaviour.ts'

function openTab(browser: MemoryBrowser, patience = 500) {
  const { ports, ...tab } = browser.tab()
  return { store: createStore({ ...ports, patience }), ...tab }
}

/** Every text that is to be found: of notebooks, of the bin, of earlier states. */
async function allTexts(store: Store): Promise<string[]> {
  const heads = [...(await store.list()).notebooks, ...(await store.bin()).notebooks]
  const texts = await Promise.all(
    heads.map(async ({ id }) => {
      const stamps = ok(await store.earlier(id))
      const states = await Promise.all(stamps.map(async (stamp) => ok(await store.readEarlier(id, stamp))))
      return [(await read(store, id)).text, ...states]
    })
  )
  return texts.flat()
}

const browserWith = async (text: string) => {
  const browser = memoryBrowser()
  ok(await openTab(browser).store.write(newId, text, 0))
  return browser
}

describe('a tab that ends right after a key', () => {
  test('loses nothing: the next one finds the text and its drafts', async () => {
    const browser = await browserWith('gốc')
    const dying = openTab(browser)
    dying.store.keep(await read(dying.store, newId)).changed('Đ', { drafts: { 'sql-1': 'sel' } })
    dying.end()
    const { store } = openTab(browser)
    expect(await read(store, newId)).toMatchObject({ text: 'Đ', drafts: { 'sql-1': 'sel' }, version: 2 })
    expect(browser.items.length).toBe(0)
  })

  test('loses no notebook of which nothing was stored', async () => {
    const browser = memoryBrowser()
    const dying = openTab(browser)
    const keeper = dying.store.begin({ slug: 'asean', fingerprint: 'f' })
    keeper.changed('của tôi')
    dying.end()
    const { store } = openTab(browser)
    expect(await store.recover()).toEqual([{ id: keeper.id }])
    expect(await read(store, keeper.id)).toMatchObject({ text: 'của tôi', origin: { slug: 'asean' } })
  })

  test('has its text kept beside what another tab wrote', async () => {
    const browser = await browserWith('gốc')
    const dying = openTab(browser)
    dying.store.keep(await read(dying.store, newId)).changed('chưa lưu')
    const other = openTab(browser)
    ok(await other.store.write(newId, 'của thẻ kia', 1))
    dying.end()
    const [recovered] = await other.store.recover()
    expect(recovered).toEqual({ id: expect.not.stringMatching(newId), apartFrom: newId })
    expect((await read(other.store, newId)).text).toBe('của thẻ kia')
    expect(await read(other.store, recovered?.id as KeptId)).toMatchObject({
      text: 'chưa lưu',
      copy: { of: newId, why: 'other-tab' }
    })
  })

  test('saves at once when it is hidden first', async () => {
    const browser = memoryBrowser()
    const dying = openTab(browser)
    dying.store.begin().changed('một')
    dying.hide()
    await pause(0)
    dying.end()
    expect([...browser.disk.rows.values()].map(({ text }) => text)).toEqual(['một'])
  })
})

describe('the journal of a tab that lives', () => {
  test('is left alone', async () => {
    const browser = await browserWith('gốc')
    const living = openTab(browser)
    const keeper = living.store.keep(await read(living.store, newId))
    keeper.changed('đang viết')
    expect(await openTab(browser).store.recover()).toEqual([])
    await keeper.flush()
    expect([keeper.status, keeper.version]).toEqual([{ state: 'saved' }, 2])
  })

  test('is waited for when its notebook is opened elsewhere', async () => {
    const browser = await browserWith('gốc')
    const living = openTab(browser)
    living.store.keep(await read(living.store, newId)).changed('đang viết')
    expect((await read(openTab(browser).store, newId)).text).toBe('đang viết')
  })
})

describe('what is in the journal', () => {
  test('stays there when it is of a newer kind or broken', async () => {
    const browser = memoryBrowser()
    const foreign = ['{"v":2,"text":"x"}', 'không phải JSON', '']
    foreign.forEach((text, i) => browser.items.setItem('sotay:journal:x' + i, text))
    const { store } = openTab(browser)
    expect([await store.recover(), (await store.list()).notebooks]).toEqual([[], []])
    expect(foreign.map((_, i) => browser.items.getItem('sotay:journal:x' + i))).toEqual(foreign)
  })
})

describe('a journal that a killed browser brings up again', () => {
  test('does not undo what was stored after it, nor make copies of it', async () => {
    const browser = await browserWith('gốc')
    const tab = openTab(browser)
    const keeper = tab.store.keep(await read(tab.store, newId))
    const copies: [string, string][] = []
    for (const text of ['một', 'hai', 'ba']) {
      keeper.changed(text)
      const key = browser.items.key(0) as string
      copies.push([key, browser.items.getItem(key) as string])
      await keeper.flush()
    }
    tab.end()
    const next = openTab(browser)
    await save(next.store.keep(await read(next.store, newId)), 'bốn')
    for (const [key, entry] of copies) {
      browser.items.setItem(key, entry)
      const { store } = openTab(browser)
      expect((await read(store, newId)).text).toBe('bốn')
      expect((await store.list()).notebooks).toHaveLength(1)
    }
    expect(browser.items.length).toBe(0)
  })

  test('finds the copy that was made for it', async () => {
    const browser = await browserWith('gốc')
    const tab = openTab(browser)
    const keeper = tab.store.keep(await read(tab.store, newId))
    ok(await openTab(browser).store.write(newId, 'của thẻ kia', 1))
    keeper.changed('của thẻ này')
    const key = browser.items.key(0) as string
    const entry = browser.items.getItem(key) as string
    await keeper.flush()
    tab.end()
    browser.items.setItem(key, entry)
    const { store } = openTab(browser)
    await store.recover()
    expect((await allTexts(store)).sort()).toEqual(['của thẻ kia', 'của thẻ này', 'gốc'])
  })
})

describe('a place that refuses', () => {
  const full = { key: 'storage_full' }

  test('is never said to have saved; the text is kept, shown, and saved when there is room again', async () => {
    const browser = await browserWith('gốc')
    const { store } = openTab(browser)
    const keeper = store.keep(await read(store, newId))
    browser.disk.refuse = () => full
    keeper.changed('không có chỗ')
    expect(await keeper.flush()).toEqual({ state: 'unsaved', problem: full })
    expect((await read(store, newId)).text).toBe('không có chỗ')
    await keeper.close()
    browser.disk.refuse = () => undefined
    const again = store.keep(await read(store, newId))
    expect(again).toBe(keeper)
    expect(await again.flush()).toEqual({ state: 'saved' })
    expect(browser.items.length).toBe(0)
  })

  test('is tried again without a new key', async () => {
    const browser = memoryBrowser()
    const keeper = openTab(browser).store.begin()
    browser.disk.refuse = () => full
    keeper.changed('đợi')
    await keeper.flush()
    browser.disk.refuse = () => undefined
    await expect.poll(() => keeper.status.state, { timeout: 5_000 }).toBe('saved')
  })

  test('leaves a text to the journal, from which pages go on until it is stored', async () => {
    const browser = await browserWith('gốc')
    browser.disk.refuse = () => full
    for (const text of ['một', 'một hai']) {
      const tab = openTab(browser)
      tab.store.keep(await read(tab.store, newId)).changed(text)
      tab.end()
    }
    const last = openTab(browser)
    const kept = await read(last.store, newId)
    expect(kept.text).toBe('một hai')
    browser.disk.refuse = () => undefined
    await save(last.store.keep(kept), 'một hai ba')
    expect((await last.store.list()).notebooks).toHaveLength(1)
    expect(browser.items.length).toBe(0)
  })

  test('does not matter at whichever write it refuses', async () => {
    for (let refused = 1; refused <= 12; refused++) {
      const browser = memoryBrowser()
      const tab = openTab(browser)
      const keeper = tab.store.begin()
      let write = 0
      browser.disk.refuse = () => (++write === refused ? full : undefined)
      for (let n = 1; n <= 12; n++) {
        keeper.changed(`bản ${n}`)
        const { state } = await keeper.flush()
        expect(state).toBe(n === refused ? 'unsaved' : 'saved')
      }
      await keeper.flush()
      const texts = await allTexts(tab.store)
      const acknowledged = Array.from({ length: 12 }, (_, i) => i + 1).filter((n) => n !== refused || n === 12)
      expect(texts).toEqual(expect.arrayContaining(acknowledged.map((n) => `bản ${n}`)))
    }
  })

  test('that has no localStorage either keeps the text in memory', async () => {
    const browser = memoryBrowser()
    const { vault, locks, channel, now, patience, onHide, persist } = browser.tab().ports
    const store = createStore({ vault, locks, channel, now, patience, onHide, persist })
    browser.disk.refuse = () => ({ key: 'storage_unavailable', params: { reason: 'SecurityError' } })
    const keeper = store.begin()
    keeper.changed('riêng tư')
    expect((await keeper.flush()).state).toBe('unsaved')
    expect((await store.list()).notebooks.map(({ id }) => id)).toEqual([keeper.id])
    expect((await read(store, keeper.id)).text).toBe('riêng tư')
  })
})

describe('whatever tabs do', () => {
  type Step = readonly ['type' | 'flush' | 'die' | 'refuse' | 'bin' | 'hide', number]
  const step: fc.Arbitrary<Step> = fc.tuple(
    fc.constantFrom('type', 'type', 'type', 'flush', 'die', 'refuse', 'bin', 'hide'),
    fc.nat(1)
  )

  test('the last text of every tab, and every acknowledged one, is found in the end', async () => {
    const steps = fc.array(step, { minLength: 3, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        const browser = await browserWith('gốc')
        const open = async () => {
          const tab = openTab(browser, 0)
          const kept = await read(tab.store, newId)
          return { ...tab, keeper: tab.store.keep(kept), opened: kept.text, text: kept.text }
        }
        const tabs = [await open(), await open()]
        const promised = new Set<string>()
        let full = false
        browser.disk.refuse = () => (full ? { key: 'storage_full' } : undefined)
        for (const [i, [what, which]] of steps.entries()) {
          const tab = tabs[which] as (typeof tabs)[number]
          if (what === 'type') tab.keeper.changed((tab.text = `thẻ ${which} lần ${i}`))
          else if (what === 'hide') tab.hide()
          else if (what === 'refuse') full = !full
          else if (what === 'bin') await tab.store.remove(newId)
          else if (what === 'flush') {
            if ((await tab.keeper.flush()).state === 'saved') promised.add(tab.text)
          } else {
            tab.end()
            const next = await open()
            if (next.text !== tab.text) promised.add(tab.text)
            tabs[which] = next
          }
        }
        full = false
        for (const tab of tabs) {
          await tab.keeper.flush()
          if (tab.text !== tab.opened) promised.add(tab.text)
        }
        const { store } = openTab(browser)
        await store.recover()
        expect(await allTexts(store)).toEqual(expect.arrayContaining([...promised]))
        for (const { end } of tabs) end()
      }),
      { numRuns: 200 }
    )
  }, 60_000)
})
