import { deflateSync } from 'fflate'
import { parsed, refused, type Parsed } from '../notebook/problem.ts'
import { maybeFromBase64url, toBase64url } from './base64url.ts'
import { crc32 } from './crc32.ts'
import { dictionary1 } from './dictionary-1.ts'
import { inflate } from './inflate.ts'
import { isLink } from './is-link.ts'
import { maybeShared, toPlain, type SharedNotebook } from './shared-notebook.ts'

/** The version of links that this code writes, and the newest that it reads. */
export const linkVersion = 1

/** The longest link that is written or read, in characters. */
export const linkLimit = 200_000

/** The largest notebook that a link may hold, in bytes of its plain form. */
export const plainLimit = 1_000_000

/** Closes every link: a link that lacks it was cut off, and one that ended in `-` or `_` would be cut by some chats. */
const end = 'z'

const checksumLength = 4

/**
 * Writes a notebook as the part of an address after `#`: the version, then base64url of CRC-32 and raw deflate with a
 * frozen dictionary, then a closing `z`. Letters, digits, `-` and `_` only. Refuses what no link can hold.
 */
export function encodeLink(shared: SharedNotebook): Parsed<string> {
  const plain = new TextEncoder().encode(toPlain(shared))
  if (plain.length > plainLimit) return refused('share_too_large')
  const packed = deflateSync(plain, { level: 9, dictionary: dictionary1() })
  const bytes = new Uint8Array(checksumLength + packed.length)
  new DataView(bytes.buffer).setUint32(0, crc32(packed, plain))
  bytes.set(packed, checksumLength)
  const link = linkVersion + toBase64url(bytes) + end
  return link.length > linkLimit ? refused('share_too_large') : parsed(link)
}

/** Reads the part of an address after `#`, with or without the `#`. What cannot be read is one problem. */
export function decodeLink(fragment: string): Parsed<SharedNotebook> {
  if (!isLink(fragment)) return refused('share_not_a_link')
  // A sentence's own full stop, quote or bracket after an address is not part of it.
  const link = fragment.replace('#', '').replace(/[^\w-]+$/u, '')
  if (link.length > linkLimit) return refused('share_too_large')
  const version = Number(link[0])
  if (version > linkVersion) return refused('share_newer', { version, known: linkVersion })
  if (!link.endsWith(end)) return refused(/[^\w-]/.test(link) ? 'share_altered' : 'share_truncated')
  const bytes = maybeFromBase64url(link.slice(1, -end.length))
  if (!bytes || bytes.length <= checksumLength) return refused('share_altered')
  const packed = bytes.subarray(checksumLength)
  const plain = inflate(packed, dictionary1(), plainLimit)
  if (plain === 'too-large') return refused('share_too_large')
  if (plain === 'cut-off') return refused('share_truncated')
  if (plain === 'broken') return refused('share_altered')
  const sum = new DataView(bytes.buffer).getUint32(0)
  const shared = sum === crc32(packed, plain) ? maybeShared(new TextDecoder().decode(plain)) : undefined
  return shared ? parsed(shared) : refused('share_altered')
}
