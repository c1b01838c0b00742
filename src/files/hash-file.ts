/** Files up to this size are read whole for their hash. */
const whole = 200_000_000

/** Of larger ones, this much of the beginning, the middle and the end. */
const part = 8_000_000

/**
 * What tells a file from others: SHA-256 of its bytes, or for a large file of its size and three parts. Where the browser
 * has no SHA-256 (addresses without https) its size and a 64-bit FNV-1a of the parts.
 */
export async function hashFile(bytes: Blob): Promise<string> {
  const sampled = bytes.size > whole || !globalThis.crypto?.subtle
  const middle = Math.floor(bytes.size / 2)
  const parts = sampled
    ? [bytes.slice(0, part), bytes.slice(middle, middle + part), bytes.slice(Math.max(0, bytes.size - part))]
    : [bytes]
  const content = new Uint8Array(await new Blob([...parts, ...(sampled ? [String(bytes.size)] : [])]).arrayBuffer())
  if (!globalThis.crypto?.subtle) return 'fnv-' + fnv(content)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return (sampled ? 'parts-' : '') + hex
}

function fnv(bytes: Uint8Array): string {
  let a = 0x811c9dc5
  let b = 0xcbf29ce4
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193)
    b = Math.imul(b ^ (byte << 7), 0x01000193)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
