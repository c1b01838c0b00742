import { existsSync, realpathSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * Serves a folder on localhost as an ordinary static host does: right types, precompressed files, a slash after folders.
 * A taken port moves on to the next one; port 0 takes any free one.
 * @param {{ root: string, port?: number, base?: string }} options `base` is the path the site lies under, `/` unless told
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port = 4173, base = '/' }) {
  const prefix = `/${base}/`.replace(/\/+/g, '/')
  const answer = await handler(resolve(root), prefix)
  const { server, taken } = await listen(answer, port)
  return {
    url: `http://localhost:${taken}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
  }
}

/**
 * @param {string} root
 * @param {string} prefix
 * @returns {Promise<import('node:http').RequestListener>}
 */
async function handler(root, prefix) {
  const { default: sirv } = await import('sirv')
  const files = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, setHeaders })
  return (request, response) => {
    const [path = '/', search] = (request.url ?? '/').split('?', 2)
    if (path + '/' === prefix || isFolder(root, path, prefix)) {
      response.writeHead(301, { location: path + '/' + (search ? '?' + search : '') }).end()
    } else if (!path.startsWith(prefix)) {
      notFound(response)
    } else {
      request.url = path.slice(prefix.length - 1) + (search ? '?' + search : '')
      files(request, response, () => notFound(response))
    }
  }
}

/**
 * Whether an address names a page's folder without its slash, which would make relative links miss.
 * @param {string} root
 * @param {string} path
 * @param {string} prefix
 */
function isFolder(root, path, prefix) {
  if (path.endsWith('/') || path.includes('..') || !path.startsWith(prefix)) return false
  return existsSync(`${root}/${path.slice(prefix.length)}/index.html`)
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setHeaders(response, path) {
  const name = path.replace(/\.(br|gz)$/, '')
  const text = /\.(txt|csv|md|json|js|css|svg)$/.exec(name)?.[1]
  const types = /** @type {Record<string, string>} */ ({
    txt: 'text/plain',
    csv: 'text/csv',
    md: 'text/markdown',
    json: 'application/json',
    js: 'text/javascript',
    css: 'text/css',
    svg: 'image/svg+xml'
  })
  if (text) response.setHeader('content-type', `${types[text]};charset=utf-8`)
  else if (/\.(duckdb|parquet|arrow)$/.test(name)) response.setHeader('content-type', 'application/octet-stream')
}

/** @param {import('node:http').ServerResponse} response */
function notFound(response) {
  response.writeHead(404, { 'content-type': 'text/plain;charset=utf-8' }).end('Not found\n')
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @returns {Promise<{ server: import('node:http').Server, taken: number }>}
 */
function listen(answer, port) {
  return new Promise((done, fail) => {
    const server = createServer(answer)
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port < 65_535) listen(answer, port + 1).then(done, fail)
      else fail(error)
    })
    server.listen(port, 'localhost', () => {
      const address = server.address()
      done({ server, taken: typeof address === 'object' && address ? address.port : port })
    })
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } }
  })
  const { url } = await serve({ root: positionals[0] ?? 'dist', port: Number(values.port), base: values.base })
  console.log(`serving ${url}`)
}
