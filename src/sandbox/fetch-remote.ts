import { ProblemError } from '../notebook/problem.ts'
import { openFrame } from './open-frame.ts'
import { mostRemoteBytes, remoteName, type RemoteFile, type RemoteProgress, type RemoteReport } from './remote.ts'

/** A frame that has not begun after this many milliseconds is not there: its document did not come. */
const patience = 15_000

/**
 * Fetches a file from another host, by a frame of opaque origin that can do nothing else: to be called on the reader's word only.
 * Rejects with a `ProblemError` in words for a person, and with the signal's reason when it aborts; either way the frame and its
 * request are gone.
 */
export async function fetchRemote(
  { document, frameUrl }: { readonly document: Document; readonly frameUrl: string },
  url: URL,
  progress: RemoteProgress,
  signal: AbortSignal
): Promise<RemoteFile> {
  signal.throwIfAborted()
  const frame = await openFrame(document, frameUrl)
  const { port1: port, port2 } = new MessageChannel()
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<RemoteFile>((resolve, reject) => {
      const refuse = (key: string, params = {}) => reject(new ProblemError({ key, params }))
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      if (signal.aborted) return reject(signal.reason as Error)
      timer = setTimeout(() => refuse('sandbox_no_frame'), patience)
      const chunks: Uint8Array<ArrayBuffer>[] = []
      let loaded = 0
      port.onmessage = ({ data }: MessageEvent<RemoteReport>) => {
        if (data.report === 'asking') clearTimeout(timer)
        else if (data.report === 'chunk') {
          loaded += data.bytes.length
          if (Math.max(loaded, data.total) > mostRemoteBytes)
            return refuse('sandbox_remote_too_big', { megabytes: mostRemoteBytes / 1_000_000 })
          chunks.push(data.bytes)
          progress(loaded, data.total)
        } else if (data.report === 'fetched') resolve({ name: remoteName(url), bytes: new Blob(chunks) })
        else refuse(`sandbox_remote_${data.why}`, { host: url.host, status: data.why === 'status' ? data.status : 0 })
      }
      frame.send(url.href, port2, [])
    })
  } finally {
    clearTimeout(timer)
    port.close()
    frame.remove()
  }
}
