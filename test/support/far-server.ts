import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that is not the site's: it notes what it is asked, and answers as each path says. */
export interface FarServer {
  readonly host: string
  /** Method and path of every request, in order. */
  readonly asked: readonly string[]
  close(): void
}

export const farCsv = 'Tỉnh;Doanh thu\nĐắk Lắk;1.234,5\nHuế;7,25\n'

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/s%E1%BB%91%20li%E1%BB%87u.csv': (response) => response.writeHead(200, open(farCsv)).end(farCsv),
  '/closed.csv': (response) => response.writeHead(200).end(farCsv),
  '/slow.csv': (response) => response.writeHead(200, { ...open(), 'content-length': '1000000' }).write(farCsv),
  '/huge.csv': (response) => response.writeHead(200, { ...open(), 'content-length': '500000000' }).write(farCsv),
  '/gone.csv': (response) => response.destroy(),
  '/broken.csv': (response) => {
    response.writeHead(200, { ...open(), 'content-length': '1000000' }).write(farCsv, () => response.destroy())
  }
}

export async function startFarServer(): Promise<FarServer> {
  const asked: string[] = []
  const server = createServer(({ method = '', url = '' }, response) => {
    asked.push(`${method} ${url}`)
    const answer = answers[url]
    if (answer) answer(response)
    else response.writeHead(404, open()).end()
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { host: `localhost:${port}`, asked, close }
}

function open(text?: string): Record<string, string> {
  const length = text === undefined ? {} : { 'content-length': String(Buffer.byteLength(text)) }
  return { 'access-control-allow-origin': '*', ...length }
}
