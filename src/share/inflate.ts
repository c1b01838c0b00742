import { Inflate } from 'fflate'

/** What became of a raw deflate stream. */
export type Inflated = Uint8Array<ArrayBuffer> | 'too-large' | 'cut-off' | 'broken'

/** So little goes in at a time that a bomb, at most 1,032 times its size, stops after about half a megabyte too much. */
const step = 512

/** fflate's number for a stream that ends before its last block does. */
const unexpectedEnd = 0

/** Inflates a raw deflate stream, giving up as soon as it grows beyond `limit` bytes. */
export function inflate(bytes: Uint8Array, dictionary: Uint8Array, limit: number): Inflated {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate({ dictionary }, (part) => {
    parts.push(part)
    length += part.length
  })
  try {
    for (let at = 0; at < bytes.length || at === 0; at += step) {
      stream.push(bytes.slice(at, at + step), at + step >= bytes.length)
      if (length > limit) return 'too-large'
    }
  } catch (error) {
    return (error as { code?: unknown }).code === unexpectedEnd ? 'cut-off' : 'broken'
  }
  return join(parts, length)
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
