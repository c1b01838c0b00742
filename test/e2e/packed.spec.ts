import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AddressInfo } from 'node:net'
import { addCell, expect, ready, test } from '../support/site-test.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip'
}

test('a host that serves packed files sends them', async ({ page, baseURL }) => {
  const wasm = readdirSync(join(dist, 'assets')).find((name) => name.endsWith('.wasm'))
  for (const encoding of ['br', 'gzip']) {
    const answer = await page.request.head(`${baseURL}assets/${wasm}`, { headers: { 'accept-encoding': encoding } })
    expect(answer.headers()).toMatchObject({ 'content-encoding': encoding, 'content-type': 'application/wasm' })
    expect(Number(answer.headers()['content-length'])).toBeLessThan(8_000_000)
  }
})

/** The built site on a host that sends every file as it lies there. */
const plain = test.extend<{ asked: string[]; host: string }>({
  asked: async ({ browserName: _browser }, use) => use([]),
  host: async ({ asked }, use) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname
      const file = path.endsWith('/') ? path + 'index.html' : path
      asked.push(path)
      if (!existsSync(join(dist, file))) return void response.writeHead(404).end()
      const bytes = readFileSync(join(dist, file))
      const type = types[extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes)
    })
    await new Promise<void>((done) => server.listen(0, 'localhost', done))
    await use(`http://localhost:${(server.address() as AddressInfo).port}/`)
    server.closeAllConnections()
    server.close()
  },
  baseURL: async ({ host }, use) => use(host)
})

plain(
  'from a host that never compresses the engine comes packed, is unpacked in its worker, and answers',
  async ({ page, asked }) => {
    await page.goto('n/asean-egdi/')
    await ready(page)
    const cell = await addCell(page, 'SQL', 'select 40 + 2')
    await expect(cell.locator('td')).toHaveText('42', { timeout: 40_000 })
    expect(asked.filter((path) => path.endsWith('.wasm.gz'))).toHaveLength(1)
  }
)
