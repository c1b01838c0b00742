import { ProblemError } from '../notebook/problem.ts'
import { confine } from './confine.ts'
import { runVerbs } from './run-verbs.ts'
import { transformLimits, type TransformOrder, type TransformReport } from './transform.ts'

/** The worker inside the frame: it takes one order, and is ended after it. */
interface Scope {
  onmessage: ((event: { data: TransformOrder }) => void) | null
  postMessage(report: TransformReport, transfer?: Transferable[]): void
}

const scope = globalThis as unknown as Scope
const tell = scope.postMessage.bind(scope)

scope.onmessage = ({ data: order }) => {
  scope.onmessage = null
  tell({ report: 'started' })
  confine(globalThis as unknown as Record<string, unknown>, transformLimits.memory)
  try {
    const ipc = runVerbs(order)
    tell({ report: 'done', ipc }, [ipc.buffer])
  } catch (error) {
    const problem =
      error instanceof ProblemError ? error.problem : { key: 'sandbox_failed', params: { message: String(error) } }
    tell({ report: 'failed', problem })
  }
}
