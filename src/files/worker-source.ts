import url from './decode-worker.ts?worker&url'

/**
 * Source of the worker that decodes files. Made from a blob, it is bound by the page's Content Security Policy, so that no file can
 * make it reach the network.
 */
export function workerSource(): string {
  return `import ${JSON.stringify(new URL(url, import.meta.url).href)}`
}
