import { expect, test } from 'vitest'
import { fillWords } from '../../src/i18n/fill-words.ts'
import { langs } from '../../src/i18n/lang.ts'
import { maybeWords } from '../../src/i18n/words.ts'
import { readCatalogue } from '../../src/site/catalogue.ts'
import { saidKeys } from '../../src/site/said-keys.ts'

/** Whatever gap is asked for: its own name, in Vietnamese. */
const inputs = new Proxy({}, { get: (_, name) => `số ${String(name)}`, has: () => true })

test.each(langs)('every message in %s is filled in parts as it is when compiled', (lang) => {
  const messages = [...readCatalogue(lang)]
  for (const given of [inputs, { cells: 2, queries: 1 }, { cells: 3, queries: 2 }]) {
    const filled = messages.filter(([, message]) => given === inputs || typeof message !== 'string')
    const different = filled.filter(([key, words]) => fillWords(lang, words, given) !== maybeWords(lang, key, given))
    expect(filled.length).toBeGreaterThan(given === inputs ? 500 : lang === 'en' ? 0 : -1)
    expect(different).toEqual([])
  }
})

test('a message is said by its key, by its head, or with a tail', () => {
  const keys = ['app_a', 'app_state_live', 'chart_b', 'chart_b_near', 'chart_c', 'chart_c_near']
  const code = [
    "say(lang, 'app_a')",
    'say(lang, `app_state_${state}`)',
    "near ? key + '_near' : key",
    "fail('chart_b')"
  ]
  expect([...saidKeys(code, keys)]).toEqual(['app_a', 'app_state_live', 'chart_b', 'chart_b_near'])
})
