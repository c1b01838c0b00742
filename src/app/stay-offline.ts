import { keepFiles, keepOffline } from '../offline/keep-offline.ts'
import type { App } from './app.svelte.ts'

/** Makes the site work offline from now on, and lets the page say when a newer version waits. `root` is the site's. */
export async function stayOffline(app: App, root: URL): Promise<void> {
  const { serviceWorker: workers } = navigator
  const { trustedTypes } = globalThis as unknown as Pick<Parameters<typeof keepOffline>[0], 'trustedTypes'>
  const registered = keepOffline({
    workers,
    trustedTypes,
    url: new URL('sw.js', root).href,
    announce: (use) => (app.newVersion = use),
    reload: () => location.reload()
  })
  // Where the browser keeps nothing (some private windows) the site works with the network as before.
  await registered.catch(() => undefined)
}

/** Keeps the engine that was just used for when there is no network, once the site keeps itself. */
export async function keepEngine(): Promise<void> {
  await navigator.serviceWorker.ready
  const { engineUrls } = await import('../engine/assets.ts')
  const { workerUrl, wasmUrl } = engineUrls()
  await keepFiles([workerUrl, wasmUrl], caches)
}
