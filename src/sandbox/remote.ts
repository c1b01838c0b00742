import type { Problem } from '../notebook/problem.ts'

/** Bytes of a file from an address of the reader's. */
export interface RemoteFile {
  /** The last part of the address, decoded. */
  readonly name: string
  readonly bytes: Blob
}

/** Hears how many bytes have come, of how many where the host tells (0 otherwise). */
export type RemoteProgress = (loaded: number, total: number) => void

/** What the fetching frame says: that it asks, bytes as they come, then how it went. */
export type RemoteReport =
  | { readonly report: 'asking' }
  | { readonly report: 'chunk'; readonly bytes: Uint8Array<ArrayBuffer>; readonly total: number }
  | { readonly report: 'fetched' }
  | { readonly report: 'failed'; readonly why: 'status'; readonly status: number }
  | { readonly report: 'failed'; readonly why: 'forbidden' | 'unreachable' | 'broken' }

/** Bytes that are taken from an address. */
export const mostRemoteBytes = 400_000_000

/** What can be asked of: an address with the host that the reader is shown, or why it is none. */
export function parseRemote(
  text: string,
  page: Pick<Location, 'protocol'>
): { readonly url: URL; readonly problem?: undefined } | { readonly url?: undefined; readonly problem: Problem } {
  const address = text.trim()
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return { problem: { key: 'sandbox_remote_address' } }
  if (url.username || url.password) return { problem: { key: 'sandbox_remote_login' } }
  const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (url.protocol === 'http:' && page.protocol === 'https:' && !local)
    return { problem: { key: 'sandbox_remote_http' } }
  return { url }
}

/** The file name that an address ends in; the host where it ends in none. */
export function remoteName(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname
  try {
    return decodeURIComponent(last).normalize('NFC')
  } catch {
    return last
  }
}
