import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { parsed, refused, type Parsed } from '../notebook/problem.ts'

/** The most that a file of all notebooks may hold, in bytes after unpacking. */
export const unpackedLimit = 400_000_000

export interface Unpacked {
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Whether the end of the file is missing, so that there may have been more. */
  readonly cutOff: boolean
}

/** Unpacks a zip. Of one that was cut off it gives what lies before the cut. */
export function unpack(bytes: Uint8Array, limit = unpackedLimit): Parsed<Unpacked> {
  let size = 0
  try {
    const files = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= limit })
    return size > limit ? refused('storage_backup_too_large') : parsed({ files, cutOff: false })
  } catch {
    return salvage(bytes, limit)
  }
}

function salvage(bytes: Uint8Array, limit: number): Parsed<Unpacked> {
  const files: Record<string, Uint8Array> = {}
  let size = 0
  const unzip = new Unzip((file) => {
    const parts: Uint8Array[] = []
    file.ondata = (error, part, final) => {
      if (error || size > limit) return
      size += part.length
      parts.push(part)
      if (final) files[file.name] = join(parts)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    const step = 4_096
    for (let at = 0; at < bytes.length && size <= limit; at += step) unzip.push(bytes.slice(at, at + step))
  } catch {
    // What was whole before the broken place has been taken out already.
  }
  if (size > limit) return refused('storage_backup_too_large')
  return Object.keys(files).length === 0 ? refused('storage_backup_unreadable') : parsed({ files, cutOff: true })
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
