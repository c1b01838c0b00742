import { ProblemError } from '../notebook/problem.ts'

/** All bytes of a stream as a blob; more than `most` is refused while they come, so a bomb never unfolds. */
export async function gather(
  stream: ReadableStream<Uint8Array>,
  most: number,
  progress: (bytes: number) => void
): Promise<Blob> {
  const pieces: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  let loose = 0
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.length
      loose += value.length
      if (size > most) throw new ProblemError({ key: 'files_too_large', params: { megabytes: Math.round(most / 1e6) } })
      held.push(value as Uint8Array<ArrayBuffer>)
      if (loose < 4_000_000) continue
      // What is in a blob need not stay in memory.
      pieces.push(new Blob(held))
      held = []
      loose = 0
      progress(size)
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined)
    if (error instanceof ProblemError) throw error
    throw new ProblemError({ key: 'files_packed_broken' })
  }
  return new Blob([...pieces, ...held])
}
