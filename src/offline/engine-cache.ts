/** Where the engine's files are kept for good: their names hold their content. */
export const engineCache = 'sotay-engine'

/**
 * A file of the engine, from the cache or from the site, after which it is in the cache. Where the host sends WebAssembly as it
 * is, the packed file beside it is taken, a quarter of its size, which the engine's guard unpacks.
 */
export async function engineFile(url: string, caches: CacheStorage, fetch: typeof globalThis.fetch): Promise<Response> {
  const cache = await caches.open(engineCache)
  const kept = await cache.match(url)
  if (kept) return kept
  const plain = await fetch(url)
  if (!plain.ok) return plain
  const packed = isPlain(url, plain) ? await fetch(url + '.gz').catch(() => undefined) : undefined
  const taken = packed?.ok && !packed.headers.get('content-type')?.startsWith('text/') ? packed : plain
  if (taken !== plain) void plain.body?.cancel()
  await cache.put(url, taken.clone())
  return taken
}

function isPlain(url: string, { headers }: Response): boolean {
  return url.endsWith('.wasm') && !headers.has('content-encoding')
}
