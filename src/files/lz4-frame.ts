/**
 * Unpacks an LZ4 frame (the format's description, version 1.6.2): blocks may lean on those before them, checksums are passed
 * over. Throws a RangeError on bytes that are none.
 */
export function unpackLz4Frame(input: Uint8Array, most: number): Uint8Array {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength)
  if (view.getUint32(0, true) !== 0x184d2204) throw new RangeError('not an LZ4 frame')
  const flags = view.getUint8(4)
  let at = 6 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0) + 1
  let output = new Uint8Array(Math.min(most, Math.max(input.length * 4, 1024)))
  let end = 0
  const room = (bytes: number) => {
    if (end + bytes > most) throw new RangeError('too large')
    if (end + bytes <= output.length) return
    const larger = new Uint8Array(Math.min(most, Math.max(output.length * 2, end + bytes)))
    larger.set(output)
    output = larger
  }
  const copy = (from: number, length: number) => {
    if (from < 0 || from >= end) throw new RangeError('bad offset')
    room(length)
    for (let i = 0; i < length; i++) output[end + i] = output[from + i] as number
    end += length
  }
  for (;;) {
    const size = view.getUint32(at, true)
    at += 4
    if (size === 0) return output.subarray(0, end)
    const stop = at + (size & 0x7fffffff)
    if (stop > input.length) throw new RangeError('cut off')
    if (size >>> 31) {
      room(stop - at)
      output.set(input.subarray(at, stop), end)
      end += stop - at
    } else {
      while (at < stop) {
        const token = view.getUint8(at++)
        let literals = token >> 4
        if (literals === 15) for (let byte = 255; byte === 255; literals += byte) byte = view.getUint8(at++)
        room(literals)
        output.set(input.subarray(at, at + literals), end)
        end += literals
        at += literals
        if (at >= stop) break
        const offset = view.getUint16(at, true)
        at += 2
        let length = token & 15
        if (length === 15) for (let byte = 255; byte === 255; length += byte) byte = view.getUint8(at++)
        copy(end - offset, length + 4)
      }
    }
    at = stop + (flags & 16 ? 4 : 0)
  }
}
