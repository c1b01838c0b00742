import { describe, expect, test } from 'vitest'
import { engineFile } from '../../src/offline/engine-cache.ts'
import { documentHeaders } from '../../src/offline/headers.ts'

/** A cache in memory and a host that answers by `files`, which notes what it was asked for. */
function setUp(files: Readonly<Record<string, () => Response>>) {
  const kept = new Map<string, Response>()
  const asked: string[] = []
  const cache = {
    match: (url: string) => Promise.resolve(kept.get(url)?.clone()),
    put: (url: string, response: Response) => Promise.resolve(void kept.set(url, response))
  }
  const caches = { open: () => Promise.resolve(cache) } as unknown as CacheStorage
  const fetch = ((url: string) => {
    asked.push(url)
    return Promise.resolve(files[url]?.() ?? new Response('', { status: 404 }))
  }) as typeof globalThis.fetch
  return { asked, get: async (url: string) => (await engineFile(url, caches, fetch)).text() }
}

describe('the engine’s file', () => {
  test('is asked for once, as the host compresses it', async () => {
    const { asked, get } = setUp({ 'a.wasm': () => new Response('raw', { headers: { 'content-encoding': 'br' } }) })
    expect([await get('a.wasm'), await get('a.wasm')]).toEqual(['raw', 'raw'])
    expect(asked).toEqual(['a.wasm'])
  })

  test('is taken packed from a host that does not compress, and raw where there is none', async () => {
    const packed = setUp({ 'a.wasm': () => new Response('raw'), 'a.wasm.gz': () => new Response(new Blob(['packed'])) })
    expect([await packed.get('a.wasm'), await packed.get('a.wasm')]).toEqual(['packed', 'packed'])
    expect(packed.asked).toEqual(['a.wasm', 'a.wasm.gz'])
    const page = () => new Response('<h1>Not found</h1>', { headers: { 'content-type': 'text/html' } })
    expect(await setUp({ 'a.wasm': () => new Response('raw'), 'a.wasm.gz': page }).get('a.wasm')).toBe('raw')
    expect(await setUp({ 'a.wasm': () => new Response('raw') }).get('a.wasm')).toBe('raw')
    expect(await setUp({ 'a.js': () => new Response('script') }).get('a.js')).toBe('script')
  })

  test('is not kept when the host has none', async () => {
    const files: Record<string, () => Response> = {}
    const { asked, get } = setUp(files)
    expect(await get('a.wasm')).toBe('')
    files['a.wasm'] = () => new Response('raw')
    expect(await get('a.wasm')).toBe('raw')
    expect(asked).toEqual(['a.wasm', 'a.wasm', 'a.wasm.gz'])
  })
})

test('only a single cell may be framed by other sites, and frames are locked in', () => {
  const policy = (path: string) =>
    documentHeaders(new URL(path, 'https://example.org/con/duong/'))['Content-Security-Policy']
  expect(policy('n/asean-egdi/?p.edition=2020')).toBe("frame-ancestors 'self'")
  expect(policy('n/asean-egdi/?embed=asean')).toBeUndefined()
  expect(policy('assets/transform-x.html')).toBe('sandbox allow-scripts')
})
