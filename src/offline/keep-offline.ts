import { engineFile } from './engine-cache.ts'

/** The part of a page's Trusted Types that is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

interface OfflineParts {
  readonly workers: ServiceWorkerContainer
  readonly trustedTypes?: TrustedTypes | undefined
  /** Absolute address of the service worker, at the site's root. */
  readonly url: string
  /** Called once a newer version of the site is there, with the way to change to it. */
  announce(use: () => void): void
  /** Opens the page anew, in the version that is in use by then. */
  reload(): void
}

const hour = 3_600_000

/**
 * Makes the site work without the network from this visit on: registers its service worker, and says when a newer version waits.
 * Nothing changes under a reader's hands until they ask for it.
 */
export async function keepOffline({ workers, trustedTypes, url, announce, reload }: OfflineParts): Promise<void> {
  const policy = trustedTypes?.createPolicy('sotay-offline', {
    createScriptURL(asked) {
      if (asked !== url) throw new TypeError('not the worker of this site')
      return asked
    }
  })
  const registration = await workers.register(policy ? policy.createScriptURL(url) : url)
  const tell = () => {
    const { waiting } = registration
    if (!waiting || !workers.controller) return
    announce(() => {
      workers.addEventListener('controllerchange', reload, { once: true })
      waiting.postMessage('use')
    })
  }
  tell()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell))
  // Another tab may have asked for the new version: this page's own files are gone then.
  let controlled = workers.controller !== null
  workers.addEventListener('controllerchange', () => {
    if (controlled) announce(reload)
    controlled = true
  })
  setInterval(() => void registration.update().catch(() => undefined), hour)
}

/** Sees to it that files which the page fetched before its service worker stood are kept too. */
export async function keepFiles(urls: readonly string[], caches: CacheStorage): Promise<void> {
  for (const url of urls) await (await engineFile(url, caches, fetch)).body?.cancel()
}
