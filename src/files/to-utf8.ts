import type { Encoding } from './encoding.ts'
import { needsComposing } from './encoding.ts'

/** Text in UTF-8 without a mark: the bytes themselves where they are that already, else decoded and composed piece by piece. */
export async function toUtf8(bytes: Blob, encoding: Encoding, head: string): Promise<Blob> {
  const composing = needsComposing(encoding, head)
  if (encoding === 'utf-8' && !composing) return withoutMark(bytes)
  const pieces: Blob[] = []
  let rest = ''
  const put = (text: string) => pieces.push(new Blob([composing ? text.normalize('NFC') : text]))
  const decoder = new TextDecoderStream(encoding) as TransformStream<Uint8Array, string>
  for (const reader = (bytes.stream() as ReadableStream<Uint8Array>).pipeThrough(decoder).getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) break
    const text = rest + value
    // A sign that composes with the letter before it may come with the next piece.
    const end = text.search(/\P{M}\p{M}*$/u)
    rest = text.slice(end)
    if (end > 0) put(text.slice(0, end))
  }
  put(rest)
  return new Blob(pieces)
}

async function withoutMark(bytes: Blob): Promise<Blob> {
  const [a, b, c] = new Uint8Array(await bytes.slice(0, 3).arrayBuffer())
  return a === 0xef && b === 0xbb && c === 0xbf ? bytes.slice(3) : bytes
}
