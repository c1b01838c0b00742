import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = /\.(html|js|css|svg|json|csv|md|txt|wasm|duckdb|webmanifest)$/
/** Bytes below which nothing is gained. */
const least = 1024
/** Above this, the best setting of brotli would take minutes for a few percent. */
const large = 8_000_000

const kinds = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 9 : 11,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
      }
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 })
}

/**
 * Writes `.br` and `.gz` beside every file of a built site that gets smaller by it, for hosts that serve such. What was packed
 * before is taken from the folder `cache`, by its content.
 */
export async function compressSite(dist: string, cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => compressible.test(path))
  const rest = files.map((path) => join(dist, path)).values()
  const work = async () => {
    for (const file of rest) await compress(file, cache)
  }
  await Promise.all([work(), work(), work(), work()])
}

async function compress(file: string, cache: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < least) return
  const hash = createHash('sha256').update(bytes).digest('hex')
  for (const [kind, pack] of Object.entries(kinds)) {
    const kept = join(cache, `${hash}.${kind}`)
    if (!existsSync(kept)) await writeFile(kept, await pack(bytes))
    const packed = await readFile(kept)
    if (packed.length < bytes.length) await copyFile(kept, `${file}.${kind}`)
  }
}
