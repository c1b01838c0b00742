import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBase64url } from '../../src/share/base64url.ts'
import { crc32 } from '../../src/share/crc32.ts'
import { dictionary1 } from '../../src/share/dictionary-1.ts'
import { isLink } from '../../src/share/is-link.ts'
import { decodeLink, encodeLink, linkLimit } from '../../src/share/link.ts'
import { linkFits } from '../../src/share/link-fits.ts'
import type { SharedNotebook } from '../../src/share/shared-notebook.ts'
import { samples } from './samples.ts'

const sample = samples['asean'] as SharedNotebook

function write(shared: SharedNotebook): string {
  const link = encodeLink(shared)
  if (!link.ok) throw new Error(link.problems[0]?.key)
  return link.value
}

const problemOf = (fragment: string) => {
  const read = decodeLink(fragment)
  return read.ok ? 'opened' : read.problems.map((problem) => problem.key).join()
}

/** A link with a right checksum around any bytes, as a hostile sender would make it. */
function forge(plain: Uint8Array, packed = deflateSync(plain, { level: 9, dictionary: dictionary1() })): string {
  const bytes = new Uint8Array(4 + packed.length)
  new DataView(bytes.buffer).setUint32(0, crc32(packed, plain))
  bytes.set(packed, 4)
  return '1' + toBase64url(bytes) + 'z'
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a link', () => {
  test.each(Object.keys(samples))('gives back the notebook %s', (name) => {
    const shared = samples[name] as SharedNotebook
    expect(decodeLink('#' + write(shared))).toEqual({ ok: true, value: shared })
  })

  test('gives back any text, in any script, composed or not, with whole or half surrogate pairs', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFD')),
      fc.string({ unit: fc.constantFrom(...'ĐđƯưƠơỆệ\u0302\u0323\r\n`{}'.split('')) })
    )
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
    const shared = fc.record(
      {
        text,
        lang: fc.constantFrom('vi' as const, 'en' as const),
        inputs: fc.dictionary(fc.string(), fc.oneof(scalar, fc.array(scalar)), { noNullPrototype: true }),
        dataset: fc.string(),
        fingerprints: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true })
      },
      { requiredKeys: ['text', 'lang', 'inputs'] }
    )
    fc.assert(
      fc.property(shared, (shared) => {
        expect(decodeLink(write(shared))).toEqual({ ok: true, value: shared })
      }),
      { numRuns: 1_000 }
    )
  })

  test('has no character that chats rewrite, and ends in a letter', () => {
    for (const shared of Object.values(samples)) expect(write(shared)).toMatch(/^1[\w-]+z$/)
  })

  test('is short: at most 55 characters for 100 bytes of an ordinary notebook', () => {
    expect(write(sample).length / bytes(sample.text).length).toBeLessThan(0.55)
  })
})

describe('a link that was cut off', () => {
  test('is refused wherever the cut is', () => {
    const link = write(sample)
    for (let length = 0; length < link.length; length++) expect(problemOf(link.slice(0, length))).not.toBe('opened')
    expect(problemOf(link.slice(0, -1))).toBe('share_truncated')
    expect(problemOf(link.slice(0, -40))).toBe('share_truncated')
    expect(problemOf(link.slice(0, -40) + 'z')).toMatch(/^share_(truncated|altered)$/)
  })
})

describe('a link that was changed', () => {
  test('is refused for 10,000 flipped bits', () => {
    const link = write(sample)
    const rest = fc
      .tuple(fc.nat(link.length - 1), fc.nat(6))
      .filter(([at, bit]) => link[at] !== flip(link, at, bit)[at])
    fc.assert(
      fc.property(rest, ([at, bit]) => problemOf(flip(link, at, bit)) !== 'opened'),
      { numRuns: 10_000 }
    )
  })

  test('is refused for every other letter in every place', () => {
    const link = write(samples['empty'] as SharedNotebook)
    for (let at = 1; at < link.length; at++) {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
        if (letter !== link[at]) expect(problemOf(link.slice(0, at) + letter + link.slice(at + 1))).not.toBe('opened')
      }
    }
  })

  test.each([
    ['a letter inside', (link: string) => link.slice(0, 60) + (link[60] === 'A' ? 'B' : 'A') + link.slice(61)],
    ['a space inside', (link: string) => link.slice(0, 60) + '%20' + link.slice(60)],
    ['something added', (link: string) => link + '&ref=chat'],
    ['an accent inside', (link: string) => link.slice(0, 60) + 'đ' + link.slice(61)]
  ])('says so: %s', (_, change) => {
    expect(problemOf(change(write(sample)))).toBe('share_altered')
  })

  function flip(link: string, at: number, bit: number): string {
    return link.slice(0, at) + String.fromCharCode(link.charCodeAt(at) ^ (1 << bit)) + link.slice(at + 1)
  }
})

describe('what is no link', () => {
  test.each(['', '#', '#nguon', '#section-1', '#2024', 'https://example.org/', 'Xin chào', '#0AAAAAAAAAAz', '#1'])(
    'is refused as such: %j',
    (fragment) => {
      expect(problemOf(fragment)).toBe('share_not_a_link')
      expect(isLink(fragment)).toBe(false)
    }
  )

  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => problemOf('1' + text + 'z') !== 'opened'))
    fc.assert(fc.property(fc.uint8Array(), (plain) => problemOf(forge(plain)) !== 'opened'))
    fc.assert(fc.property(fc.uint8Array(), (packed) => problemOf(forge(bytes(''), packed)) !== 'opened'))
  })

  test('is refused when its content is no notebook', () => {
    const plains = [
      '',
      '\n',
      'null\n',
      '{}\n',
      '{"l":"fr"}\n',
      '{"l":"vi"}',
      '{"l":"vi","i":[]}\n',
      '{"l":"vi","d":1}\n'
    ]
    plains.push('{"l":"vi","i":{"a":{}}}\n', '{"l":"vi","f":{"a":1}}\n', '{"l":"vi","t":1}\n', '['.repeat(100_000))
    expect(plains.filter((plain) => problemOf(forge(bytes(plain))) !== 'share_altered')).toEqual([])
    expect(problemOf(forge(bytes('{"l":"vi","later":[1]}\nxin chào')))).toBe('opened')
  })

  test('is refused politely when it comes from a newer version', () => {
    const link = '3' + write(sample).slice(1)
    expect(decodeLink(link)).toEqual({
      ok: false,
      problems: [{ key: 'share_newer', params: { version: 3, known: 1 } }]
    })
  })
})

describe('a bomb', () => {
  test('of 100 MB stops early', () => {
    const plain = new Uint8Array(100_000_000)
    const link = forge(plain)
    expect(link.length).toBeLessThan(linkLimit)
    const start = performance.now()
    expect(problemOf(link)).toBe('share_too_large')
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  test('is not written either', () => {
    expect(encodeLink({ ...sample, text: 'a'.repeat(1_000_001) })).toMatchObject({ ok: false })
    let seed = 1
    const random = () => (seed = (seed * 48_271) % 2_147_483_647)
    const noise = Array.from({ length: 300_000 }, () => String.fromCharCode(33 + (random() % 90))).join('')
    expect(encodeLink({ ...sample, text: noise })).toMatchObject({ ok: false })
    expect(problemOf('1' + 'A'.repeat(linkLimit) + 'z')).toBe('share_too_large')
  })
})

describe('the length of a link', () => {
  test.each([
    [1, 'anywhere'],
    [2_000, 'anywhere'],
    [2_001, 'chats'],
    [8_000, 'mail'],
    [65_536, 'browsers'],
    [65_537, 'some_browsers'],
    [200_001, 'nowhere']
  ] as const)('%d fits %s', (length, fit) => {
    expect(linkFits(length)).toBe(fit)
  })
})

describe('links sent earlier', () => {
  const folder = 'test/golden/share'
  const path = (name: string) => `${folder}/v1-${name}.txt`
  for (const [name, shared] of Object.entries(samples)) {
    if (!existsSync(path(name)) && !process.env['CI']) writeFileSync(path(name), write(shared) + '\n')
  }

  test('are all kept', () => {
    expect(readdirSync(folder).filter((file) => file.startsWith('v1-')).length).toBeGreaterThanOrEqual(4)
  })

  test.each(Object.keys(samples))('open for ever: %s', (name) => {
    expect(decodeLink(readFileSync(path(name), 'utf8').trim())).toEqual({ ok: true, value: samples[name] })
  })
})
