import { ProblemError } from '../notebook/problem.ts'

/** A file in a zip, as its directory tells of it. */
export interface Member {
  readonly name: string
  readonly size: number
  readonly packed: number
  readonly method: number
  readonly offset: number
}

/** Members that a zip may have. */
const mostMembers = 10_000

/** The files in a zip, folders and hidden files left out. Throws a ProblemError on what is none. */
export async function listMembers(zip: Blob): Promise<Member[]> {
  const tail = await viewOf(zip, Math.max(0, zip.size - 66_000), zip.size)
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw broken()
  const count = tail.getUint16(end + 10, true)
  const size = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  if (count > mostMembers || start + size > zip.size) throw broken()
  return readDirectory(await viewOf(zip, start, start + size), count)
}

function readDirectory(view: DataView, count: number): Member[] {
  const members: Member[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw broken()
    const nameLength = view.getUint16(at + 28, true)
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + at + 46,
      Math.min(nameLength, view.byteLength - at - 46)
    )
    const name = new TextDecoder().decode(bytes)
    const member = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true)
    }
    if (view.getUint16(at + 8, true) & 1) throw new ProblemError({ key: 'files_zip_locked' })
    if (!/(^|\/)(\.|__MACOSX\/)|\/$/.test(name)) members.push(member)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return members
}

/** The packed bytes of a member, as a stream that unpacks them. */
export async function openMember(zip: Blob, { offset, packed, method }: Member): Promise<ReadableStream<Uint8Array>> {
  const head = await viewOf(zip, offset, offset + 30)
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw broken()
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const bytes = zip.slice(start, start + packed).stream() as ReadableStream<Uint8Array>
  if (method === 0) return bytes
  if (method !== 8) throw broken()
  return bytes.pipeThrough(new DecompressionStream('deflate-raw') as unknown as TransformStream<Uint8Array, Uint8Array>)
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await blob.slice(start, end).arrayBuffer())
}

function broken(): ProblemError {
  return new ProblemError({ key: 'files_zip_broken' })
}
