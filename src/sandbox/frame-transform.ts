import { ProblemError } from '../notebook/problem.ts'
import { parseReport } from './parse-report.ts'
import { openFrame, type Frame } from './open-frame.ts'
import { transformLimits, type Transform, type TransformOrder, type TransformReport } from './transform.ts'

/** How often a frame is asked for a sign of life, and how long it may give none, in milliseconds. */
const pulse = 1000
const silence = 6000

/**
 * Runs transforms in sandboxed frames of a page, each in a worker that ends with it. A frame that was used up, took too long or was
 * stopped is taken out of the page; others serve again. `url` is the frame's document on this site.
 */
export function createFrameTransform(document: Document, url: string): Transform {
  const idle: Frame[] = []
  return async (order, signal) => {
    signal.throwIfAborted()
    const size = Object.values(order.tables).reduce((sum, { length }) => sum + length, 0)
    if (size > transformLimits.bytes) throw new ProblemError({ key: 'sandbox_too_big' })
    const frame = idle.pop() ?? (await openFrame(document, url))
    let whole = false
    try {
      const report = await answerTo(order, frame, signal)
      whole = true
      if (report.report === 'done') return report.ipc
      throw new ProblemError(report.problem)
    } finally {
      if (whole) idle.push(frame)
      else frame.remove()
    }
  }
}

type Outcome = Exclude<TransformReport, { report: 'started' | 'alive' }>

/** The report on an order; rejects when the signal aborts, time is up, or the frame is dead. */
function answerTo(order: TransformOrder, frame: Frame, signal: AbortSignal): Promise<Outcome> {
  const { port1: port, port2 } = new MessageChannel()
  let resolve: (outcome: Outcome) => void = () => undefined
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<Outcome>((...both) => ([resolve, reject] = both))
  const refuse = (key: string) => reject(new ProblemError({ key, params: { seconds: transformLimits.seconds } }))
  const onAbort = () => reject(signal.reason as Error)
  let heard = Date.now()
  let limit: ReturnType<typeof setTimeout> | undefined
  const heart = setInterval(() => {
    if (Date.now() - heard > silence) refuse('sandbox_died')
    port.postMessage('alive?')
  }, pulse)
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    heard = Date.now()
    const report = parseReport(data)
    if (report?.report === 'started') limit ??= setTimeout(() => refuse('sandbox_time'), transformLimits.seconds * 1000)
    else if (report?.report === 'done' || report?.report === 'failed') resolve(report)
    else if (!report) refuse('sandbox_died')
  }
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  const buffers = Object.values(order.tables).map(({ buffer }) => buffer as ArrayBuffer)
  frame.send(order, port2, buffers)
  return promise.finally(() => {
    clearInterval(heart)
    clearTimeout(limit)
    port.close()
    signal.removeEventListener('abort', onAbort)
  })
}
