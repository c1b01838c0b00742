import type { Driver, Progress } from './driver.ts'
import { DriverError } from './driver.ts'
import { EngineError, EngineGone } from './engine-error.ts'
import { openSession, type Session } from './session.ts'
import type { EngineStatus } from './status.ts'

/** Where engines come from. Both reject with an `EngineError`, or a `DriverError` of the machine itself. */
export interface Source {
  /** Boots a fresh DuckDB. */
  boot(progress: Progress): Promise<Driver>
  /** The dataset's database file, a new copy each time; undefined for none. */
  dataset(progress: Progress): Promise<Uint8Array | undefined>
  /** What the data of an engine may take, as DuckDB writes it (`64MiB`); an ordinary page's limit when absent. */
  readonly memoryLimit?: string
}

/** Keeps one session alive: boots it when it is first wanted, replaces it when it dies. */
export class Supervisor {
  #current: Promise<Session> | undefined
  #driver: Driver | undefined
  #status: EngineStatus = { state: 'idle', loaded: 0, total: 0 }
  readonly #listeners = new Set<(status: EngineStatus) => void>()

  /** `rebuild` gives a fresh session what earlier ones had, before anyone uses it. */
  constructor(
    readonly source: Source,
    readonly rebuild: (session: Session) => Promise<void>
  ) {}

  get status(): EngineStatus {
    return this.#status
  }

  /** Calls `listener` on every change from now on; gives the way to stop. */
  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The live session, booted if there is none. A failed boot is tried again by the next call. */
  session(): Promise<Session> {
    if (this.#current) return this.#current
    const booting = this.#boot(() => this.#current === booting)
    this.#current = booting
    booting.catch(() => {
      if (this.#current === booting) this.#current = undefined
    })
    return booting
  }

  /** Ends a session that died or does not yield, if it is still the live one, and boots the next. */
  retire(session: Session): void {
    session.driver.terminate()
    if (session.driver !== this.#driver) return
    this.end()
    this.session().catch(() => undefined)
  }

  /** Ends whatever is live; calls under way reject with `EngineGone`. */
  end(): void {
    this.#current = undefined
    this.#driver?.terminate()
    this.#driver = undefined
    this.#tell({ state: 'idle', loaded: 0, total: 0 })
  }

  async #boot(isCurrent: () => boolean): Promise<Session> {
    await Promise.resolve()
    const bytes = [0, 0]
    const totals = [0, 0]
    const progress =
      (part: number): Progress =>
      (loaded, total) => {
        bytes[part] = loaded
        totals[part] = total
        if (isCurrent()) this.#tell({ state: 'booting', ...sums(bytes, totals) })
      }
    if (isCurrent()) this.#tell({ state: 'booting', loaded: 0, total: 0 })
    try {
      const [driver, dataset] = await both(this.source.boot(progress(0)), this.source.dataset(progress(1)))
      if (!isCurrent()) {
        driver.terminate()
        throw new EngineGone()
      }
      this.#driver = driver
      const session = await openSession(driver, dataset, this.source.memoryLimit)
      if (!(await this.#rebuilt(session))) return await this.#boot(isCurrent)
      if (!isCurrent()) throw new EngineGone()
      this.#tell({ state: 'ready', ...sums(bytes, totals) })
      return session
    } catch (error) {
      const problem = toProblem(error)
      if (isCurrent()) this.#tell({ state: 'failed', ...sums(bytes, totals), problem: problem.problem })
      throw error instanceof EngineGone ? error : problem
    }
  }

  /** Whether the session outlived its rebuilding; the relation that killed it is forgotten by then. */
  async #rebuilt(session: Session): Promise<boolean> {
    try {
      await this.rebuild(session)
      return true
    } catch (error) {
      if (!(error instanceof DriverError)) throw error
      session.driver.terminate()
      return false
    }
  }

  #tell(status: EngineStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener(status)
  }
}

/** Waits for both; if the dataset fails, the driver that may still come is ended. */
async function both<T>(driver: Promise<Driver>, other: Promise<T>): Promise<[Driver, T]> {
  try {
    return await Promise.all([driver, other])
  } catch (error) {
    driver.then((late) => late.terminate()).catch(() => undefined)
    throw error
  }
}

function sums(bytes: readonly number[], totals: readonly number[]): { loaded: number; total: number } {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  // What came packed does not say how long it is: it counts for nothing, or the loaded would outgrow the total.
  const counted = bytes.map((loaded, part) => (totals[part] ? loaded : 0))
  return { loaded: sum(counted), total: totals[0] === 0 ? 0 : sum(totals) }
}

function toProblem(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  const message = error instanceof DriverError || error instanceof Error ? error.message : String(error)
  return new EngineError({ key: 'engine_boot_failed', params: { message } })
}
