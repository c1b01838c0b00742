import { clientsClaim } from 'workbox-core'
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { engineCache, engineFile } from './engine-cache.ts'
import { documentHeaders, withHeaders } from './headers.ts'

/** What the build tells the service worker: the files of this version, and which of them only the engine needs. */
interface Version {
  readonly files: PrecacheEntry[]
  readonly engine: readonly string[]
}

interface WorkerScope {
  readonly sotayVersion: Version
  readonly caches: CacheStorage
  skipWaiting(): Promise<void>
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void
}

const scope = globalThis as unknown as WorkerScope
const { files, engine } = scope.sotayVersion
const engineUrls = new Set(engine.map((path) => new URL(path, location.href).href))

addPlugins([
  {
    handlerWillRespond: ({ request, response }) => {
      const isDocument = response.headers.get('content-type')?.startsWith('text/html') ?? false
      return Promise.resolve(isDocument ? withHeaders(response, documentHeaders(new URL(request.url))) : response)
    }
  }
])
// Values of inputs, the language and the cell to embed are for the page to read: the file is the same.
precacheAndRoute(files, { ignoreURLParametersMatching: [/./], cleanURLs: false })
registerRoute(
  ({ url }) => engineUrls.has(url.href),
  ({ url }) => engineFile(url.href, scope.caches, fetch)
)
cleanupOutdatedCaches()
clientsClaim()

// A new version waits until a reader asks for it, so that no page loses the files that it was built with.
scope.addEventListener('message', ({ data }) => {
  if (data === 'use') void scope.skipWaiting()
})

scope.addEventListener('activate', (event) => event.waitUntil(forgetOldEngines()))

async function forgetOldEngines(): Promise<void> {
  const cache = await scope.caches.open(engineCache)
  for (const { url } of await cache.keys()) if (!engineUrls.has(url)) await cache.delete(url)
}
