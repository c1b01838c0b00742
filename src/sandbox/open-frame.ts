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
 */
export function openFrame(document: Document, url: string): Promise<Frame> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.hidden = true
  frame.title = ''
  frame.src = url
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      frame.remove()
      reject(new ProblemError({ key: 'sandbox_no_frame' }))
    }, patience)
    frame.onload = () => {
      clearTimeout(timer)
      resolve({
        send: (order, port, transfer) => frame.contentWindow?.postMessage(order, '*', [port, ...transfer]),
        remove: () => frame.remove()
      })
    }
    document.body.append(frame)
  })
}
