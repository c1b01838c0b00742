import type { createBatcher } from './batch.ts'

/** A message to or from DuckDB-WASM's worker. */
interface Message {
  readonly messageId?: number
  readonly requestId?: number
  readonly type: string
  readonly data: unknown
}

/** The part of a worker that hears and answers. */
export interface BatchScope {
  onmessage: ((event: { data: Message }) => unknown) | null
  postMessage(message: Message, transfer?: Transferable[]): void
}

/**
 * Has a worker in which DuckDB listens answer a `BATCH` as well, in one message; all else is DuckDB's to answer. It stands alone: its
 * text is all that the worker gets.
 */
export function serveBatches(scope: BatchScope, create: typeof createBatcher): void {
  const hear = scope.onmessage
  const post = scope.postMessage.bind(scope)
  /** What is said while a batch asks. */
  let said: Message[] | undefined
  scope.postMessage = (message, transfer) => {
    if (said) said.push(message)
    else post(message, transfer)
  }

  const work = create((type, data) => {
    const answers: Message[] = (said = [])
    hear?.({ data: { messageId: 0, type, data } })
    said = undefined
    const [answer] = answers
    if (!answer) throw new Error(`no answer to ${type}`)
    if (answer.type === 'ERROR') throw answer.data
    return answer.data
  })

  scope.onmessage = (event) => {
    const { type, messageId: requestId = 0, data } = event.data
    if (type !== 'BATCH') return hear?.(event)
    try {
      const outcomes = work(data as Parameters<typeof work>[0])
      const buffers = outcomes.flatMap(({ messages }) => messages.map(({ buffer }) => buffer as ArrayBuffer))
      post({ requestId, type: 'OUTCOMES', data: outcomes }, buffers)
    } catch (error) {
      post({ requestId, type: 'ERROR', data: error })
    }
  }
}
