import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

/** A line: bits per second down, all requests together, and the time to the first byte of each, in milliseconds. */
export interface Line {
  readonly name: string
  readonly bits: number
  readonly delay: number
}

export interface SlowServer {
  readonly url: string
  /** Takes another line, and forgets what was sent. */
  take(line: Line): void
  /** Bytes of bodies and heads sent until a moment of the machine's clock, in milliseconds since 1970. */
  sentUntil(moment: number): number
  close(): void
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json'
}

/** Bytes that go out at once; a head is counted as so many. */
const piece = 4096
const head = 300

/** Serves folders, by the first part of a path, with precompressed files, no faster than a line allows. */
export async function serveSlowly(folders: Readonly<Record<string, string>>): Promise<SlowServer> {
  let line: Line = { name: '', bits: Infinity, delay: 0 }
  let free = 0
  let sent: { at: number; bytes: number }[] = []

  /** Waits for the turn of so many bytes on the one line that all share. */
  async function pass(bytes: number): Promise<void> {
    free = Math.max(free, Date.now()) + (bytes * 8000) / line.bits
    const wait = free - Date.now()
    if (wait > 2) await new Promise((resolve) => setTimeout(resolve, wait))
    sent.push({ at: Date.now(), bytes })
  }

  async function answer(path: string, encodings: string, response: ServerResponse): Promise<void> {
    const [, folder = '', ...rest] = path.split('/')
    const root = folders[folder]
    const named = root === undefined ? '' : join(root, decodeURIComponent(rest.join('/')))
    const file = named !== '' && existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named
    await new Promise((resolve) => setTimeout(resolve, line.delay))
    if (file === '' || !existsSync(file)) return void response.writeHead(404).end()
    const packed = encodings.includes('br') && existsSync(file + '.br')
    const body = readFileSync(packed ? file + '.br' : file)
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, ...(packed && { 'content-encoding': 'br' }) })
    await pass(head)
    for (let at = 0; at < body.length && !response.destroyed; at += piece) {
      const part = body.subarray(at, at + piece)
      await pass(part.length)
      response.write(part)
    }
    response.end()
  }

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*/, '')
    void answer(path, String(request.headers['accept-encoding']), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    take(next) {
      line = next
      free = 0
      sent = []
    },
    sentUntil: (moment) => sent.filter(({ at }) => at <= moment).reduce((sum, { bytes }) => sum + bytes, 0),
    close: () => server.closeAllConnections()
  }
}
