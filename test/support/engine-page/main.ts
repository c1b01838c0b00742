import { engineUrls } from '../../../src/engine/assets.ts'
import { createBrowserEngine } from '../../../src/engine/browser.ts'
import { createWorkerMaker } from '../../../src/engine/worker-policy.ts'
import { EngineError } from '../../../src/engine/engine-error.ts'
import type { Params } from '../../../src/engine/engine.ts'
import type { FileForm } from '../../../src/engine/file-form.ts'
import type { EngineStatus } from '../../../src/engine/status.ts'
import { toRows } from '../../../src/table/rows.ts'

/** What the test asks for; answers are plain data, so that they cross to the test. */
export interface EnginePage {
  readonly states: EngineStatus[]
  readonly violations: string[]
  readonly workers: Worker[]
  /** How many messages the workers were sent. */
  readonly sent: () => number
  boot(): Promise<unknown>
  query(sql: string, params?: Params, stopAfter?: number): Promise<unknown>
  define(name: string, sql: string, params?: Params): Promise<unknown>
  addFile(name: string, bytes: Blob, form: FileForm): Promise<unknown>
}

const workers: Worker[] = []
let sent = 0
const violations: string[] = []
const RealWorker = window.Worker
window.Worker = class extends RealWorker {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options)
    workers.push(this)
  }
  override postMessage(...message: unknown[]) {
    sent += 1
    super.postMessage(...(message as [unknown, Transferable[]]))
  }
}
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI))

const makeWorker = createWorkerMaker(globalThis as Parameters<typeof createWorkerMaker>[0])
const engine = createBrowserEngine({
  ...engineUrls(),
  makeWorker,
  dataUrl: new URL('./data/sotay.duckdb', document.baseURI).href
})
const states: EngineStatus[] = [engine.status]
engine.onStatus((status) => states.push(status))

const answer = async (work: Promise<unknown>) => {
  const started = performance.now()
  try {
    return { value: await work, ms: performance.now() - started }
  } catch (error) {
    const ms = performance.now() - started
    return error instanceof EngineError ? { problem: error.problem, ms } : { error: String(error), ms }
  }
}

const page: EnginePage = {
  states,
  violations,
  workers,
  sent: () => sent,
  boot: () => answer(engine.boot()),
  query(sql, params = {}, stopAfter) {
    const controller = new AbortController()
    if (stopAfter !== undefined) setTimeout(() => controller.abort(), stopAfter)
    return answer(engine.query(sql, params, controller.signal).then(toRows))
  },
  define: (name, sql, params = {}) => answer(engine.define(name, sql, params, new AbortController().signal)),
  addFile: (name, bytes, form) => answer(engine.addFile(name, bytes, form, new AbortController().signal))
}
Object.assign(window, { page })
