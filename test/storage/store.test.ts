import { describe, test } from 'vitest'
import { createStore } from '../../src/storage/create-store.ts'
import { memoryBrowser } from '../../src/storage/memory-store.ts'
import { behaviour } from './behaviour.ts'

describe('a store in memory', () => {
  test.each(Object.keys(behaviour))('%s', async (title) => {
    const browser = memoryBrowser()
    await behaviour[title]?.(() => createStore(browser.tab().ports))
  })
})
