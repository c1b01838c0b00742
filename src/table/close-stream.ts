/** The marker that ends an Arrow IPC stream. */
const end = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)

/** The messages of an Arrow IPC stream in one piece, with its end marker, which DuckDB leaves out and waits for. */
export function closeStream(messages: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = messages.reduce((sum, message) => sum + message.length, 0)
  const stream = new Uint8Array(length + end.length)
  let at = 0
  for (const message of messages) {
    stream.set(message, at)
    at += message.length
  }
  const closed = length >= end.length && end.every((byte, i) => stream[length - end.length + i] === byte)
  if (closed) return stream.slice(0, length)
  stream.set(end, length)
  return stream
}
