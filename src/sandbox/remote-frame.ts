import type { RemoteReport } from './remote.ts'

/**
 * The document in the frame that fetches: it asks for the one address that comes with a port, as nobody in particular, and hands
 * over the bytes as they come. Opened as a page of the site it does nothing.
 */
function listen(): void {
  addEventListener(
    'message',
    ({ data: url, ports: [port], source }: MessageEvent<string>) => {
      if (source === parent && port) void bring(url, (report, transfer = []) => port.postMessage(report, transfer))
    },
    { once: true }
  )
}

const asNobody: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }

async function bring(url: string, tell: (report: RemoteReport, transfer?: Transferable[]) => void): Promise<void> {
  tell({ report: 'asking' })
  let response: Response
  try {
    response = await fetch(url, asNobody)
  } catch {
    // Only the one that may not be read answers here; nothing of its answer can be seen.
    const answers = await fetch(url, { ...asNobody, method: 'HEAD', mode: 'no-cors' }).then(
      () => true,
      () => false
    )
    return tell({ report: 'failed', why: answers ? 'forbidden' : 'unreachable' })
  }
  if (!response.ok || !response.body) return tell({ report: 'failed', why: 'status', status: response.status })
  const total = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0)
  try {
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) break
      tell({ report: 'chunk', bytes: value, total }, [value.buffer])
    }
  } catch {
    return tell({ report: 'failed', why: 'broken' })
  }
  tell({ report: 'fetched' })
}

if (self.origin === 'null') listen()
