import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Answers a request itself and says so, or leaves it to the files. */
export type Fault = (path: string, response: ServerResponse, bytes: Buffer | undefined) => boolean

/** The engine's test page, built and served below a sub-path as a plain static host would. */
export interface EngineSite {
  readonly address: string
  /** Addresses asked for so far. */
  readonly asked: string[]
  fault: Fault
  close(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.duckdb': 'application/octet-stream'
}

export async function serveEnginePage(database: Uint8Array): Promise<EngineSite> {
  const folder = await mkdtemp(join(tmpdir(), 'sotay-page-'))
  const root = fileURLToPath(new URL('./engine-page', import.meta.url))
  await build({ root, base: './', configFile: false, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const asked: string[] = []
  const none: Fault = () => false
  const site = { fault: none }
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void answer(request, response)
  })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    asked.push(path)
    const file = path.replace(/^\/so-tay\//, '/').replace(/\/$/, '/index.html')
    const bytes =
      file === '/data/sotay.duckdb' ? Buffer.from(database) : await readFile(join(folder, file)).catch(() => undefined)
    if (site.fault(path, response, bytes)) return
    response.writeHead(bytes && path.startsWith('/so-tay/') ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'text/plain',
      ...(bytes && { 'content-length': bytes.length })
    })
    response.end(bytes)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/so-tay/`,
    asked,
    get fault() {
      return site.fault
    },
    set fault(fault) {
      site.fault = fault
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    }
  }
}
