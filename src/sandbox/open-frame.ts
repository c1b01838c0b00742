import { ProblemError } from '../notebook/problem.ts'

/** A document of the site in a frame with an opaque origin. */
export interface Frame {
  /** Sends an order, and the port by which the frame answers it. */
  send(order: unknown, port: MessagePort, transfer: readonly Transferable[]): void
  /** Takes the frame out of the page; whatever runs in it ends. */
  remove(): void
}

/** After this long without its file, a frame is given up. */
const patience = 15_000

/**
 * Opens a frame that can run scripts and nothing else: no access to the page, its storage or its origin. Rejects with a
 * `ProblemError` when its file does not come.
 *
 * Browsers pass over the service worker for a frame that the page itself locks in, so without a network that has no document. A
 * page that is served by the site's worker opens a plain frame instead, whose document comes with the header that locks it in; as
 * long as the page can look into it, it is not locked in, and nothing is sent to it.
 */
export async function openFrame(document: Document, url: string): Promise<Frame> {
  const isKept = Boolean(document.defaultView?.navigator.serviceWorker?.controller)
  return (isKept ? await maybeOpen(document, url, false) : undefined) ?? open(document, url)
}

async function open(document: Document, url: string): Promise<Frame> {
  const frame = await maybeOpen(document, url, true)
  if (!frame) throw new ProblemError({ key: 'sandbox_no_frame' })
  return frame
}

function maybeOpen(document: Document, url: string, isLockedHere: boolean): Promise<Frame | undefined> {
  const frame = document.createElement('iframe')
  if (isLockedHere) frame.setAttribute('sandbox', 'allow-scripts')
  frame.hidden = true
  frame.title = ''
  frame.src = url
  return new Promise((resolve) => {
    const refuse = () => {
      frame.remove()
      resolve(undefined)
    }
    const timer = setTimeout(refuse, patience)
    frame.onload = () => {
      clearTimeout(timer)
      if (frame.contentDocument) return refuse()
      resolve({
        send: (order, port, transfer) => frame.contentWindow?.postMessage(order, '*', [port, ...transfer]),
        remove: () => frame.remove()
      })
    }
    document.body.append(frame)
  })
}
