import { Zip, ZipPassThrough } from 'fflate'
import type { Out } from './writer.ts'

/** A zip archive written as it grows: its files one after the other, deflated by the browser, off the page's thread. */
export class ZipFile {
  readonly #zip: Zip
  readonly #ended: Promise<void>
  #written: Promise<void> = Promise.resolve()

  constructor(out: Out) {
    const { promise, resolve, reject } = withResolvers()
    this.#ended = promise
    promise.catch(() => undefined)
    this.#zip = new Zip((error, bytes, final) => {
      if (error) return reject(error)
      this.#written = this.#written.then(() => out(bytes))
      this.#written.then(() => final && resolve(), reject)
    })
  }

  /** Begins a file; the one before must have ended. */
  add(name: string): { write(bytes: Uint8Array): Promise<void>; end(): Promise<void> } {
    const file = new Deflated(name)
    this.#zip.add(file)
    return {
      write: async (bytes) => {
        file.push(bytes)
        await Promise.all([file.ready(), this.#written])
      },
      end: async () => {
        file.push(new Uint8Array(), true)
        await file.ended
        await this.#written
      }
    }
  }

  /** A whole file at once. */
  async put(name: string, text: string): Promise<void> {
    const file = this.add(name)
    await file.write(new TextEncoder().encode(text))
    await file.end()
  }

  async end(): Promise<void> {
    this.#zip.end()
    await this.#ended
  }
}

class Deflated extends ZipPassThrough {
  override compression = 8
  readonly #deflate = new CompressionStream('deflate-raw')
  readonly #writer = this.#deflate.writable.getWriter()
  readonly ended = this.#drain()

  ready(): Promise<void> {
    return this.#writer.ready
  }

  protected override process(chunk: Uint8Array, final: boolean): void {
    // A failure of the stream is told by `ended`.
    if (chunk.length > 0) this.#writer.write(chunk as Uint8Array<ArrayBuffer>).catch(() => undefined)
    if (final) this.#writer.close().catch(() => undefined)
  }

  async #drain(): Promise<void> {
    const reader = this.#deflate.readable.getReader()
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      this.ondata(null, value, false)
    }
    this.ondata(null, new Uint8Array(), true)
  }
}

function withResolvers() {
  let resolve = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
