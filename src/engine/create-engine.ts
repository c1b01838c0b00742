import type { Table } from '../table/table.ts'
import { catalogSql, toRelations } from './catalog.ts'
import { defineRelation } from './define.ts'
import { defineFromArrow } from './define-arrow.ts'
import { DriverError } from './driver.ts'
import { headRows, type Engine, type Params } from './engine.ts'
import { EngineError, EngineGone } from './engine-error.ts'
import { peekDatabase } from './file-database.ts'
import { addFileRelations, removeFile } from './file-recipe.ts'
import { maybeFunctionName } from './function-name.ts'
import { notebookName } from './names.ts'
import { memorySql, toMemory } from './memory.ts'
import { pageSql } from './page.ts'
import { RelationBook, type Recipe } from './relation-book.ts'
import { runArrow, runQuery } from './run-query.ts'
import type { Session } from './session.ts'
import { isGiven } from './shadowing.ts'
import type { EngineStatus } from './status.ts'
import { streamQuery, type TakeRows } from './stream-query.ts'
import { Supervisor, type Source } from './supervisor.ts'
import { Turns } from './turns.ts'

/** An engine whose start can be watched. */
export interface BootableEngine extends Engine {
  readonly status: EngineStatus
  /** Calls `listener` on every change from now on; gives the way to stop. */
  onStatus(listener: (status: EngineStatus) => void): () => void
  /** Starts it before anything is asked of it; rejects with an `EngineError` when it cannot start. */
  boot(): Promise<void>
  /** Ends it and frees its memory; a later call would start another. */
  close(): void
}

/** After this long without yielding to a stop, the engine is replaced. */
const patience = 2000
/** A call whose engine went away under it is made again this often. */
const retries = 2

/** A signal of a call that nobody stops. */
function unstopped(): AbortSignal {
  return new AbortController().signal
}

/** The engine over drivers from `source`: the same for the browser and for Node. */
export function createEngine(source: Source): BootableEngine {
  const book = new RelationBook()
  /** What makes a relation, or drops it, waits until an overtaken one has let go of the name. */
  const turns = new Turns()
  const supervisor = new Supervisor(source, (session) => rebuild(session, book))

  const call = async <T>(
    signal: AbortSignal,
    work: (session: Session, connection: number) => Promise<T>
  ): Promise<T> => {
    for (let attempt = 0; ; attempt++) {
      signal.throwIfAborted()
      const session = await orAborted(supervisor.session(), signal)
      const connection = await session.pool.acquire(signal)
      const job = work(session, connection).finally(() => session.pool.release(connection))
      const watch = setWatchdog(signal, job, () => supervisor.retire(session))
      try {
        return await orAborted(job, signal)
      } catch (error) {
        if (error instanceof EngineGone) supervisor.retire(session)
        if (error instanceof EngineGone && attempt < retries) continue
        if (error instanceof EngineGone) throw replaced('')
        if (!(error instanceof DriverError)) throw error
        supervisor.retire(session)
        throw replaced(error.message)
      } finally {
        watch()
      }
    }
  }

  const query = (sql: string, params: Params, signal: AbortSignal): Promise<Table> =>
    call(signal, ({ driver }, connection) => runQuery(driver, connection, sql, params, signal))

  return {
    get status() {
      return supervisor.status
    },
    onStatus: (listener) => supervisor.onStatus(listener),
    boot: async () => void (await supervisor.session()),
    close: () => supervisor.end(),
    query,
    make: (names, sql, params, signal) =>
      call(signal, (session, connection) =>
        turns.takeAll(names, signal, async () => {
          for (const name of names) book.forget(name)
          const recipe = { kind: 'made', names, sql, params } as const
          const table = await makeAnew(session, connection, recipe, signal)
          const made = names.map((name) => ({ name, origin: 'cell' as const, columns: [] }))
          if (made.length > 0) book.remember(recipe, made)
          return table
        })
      ),
    define: (name, sql, params, signal, early) =>
      call(signal, (session, connection) =>
        turns.take(name, signal, async () => {
          refuseGiven(name)
          const makeRoom = async () => {
            if (!book.isTable(name)) return false
            book.forget(name)
            await session.arrangements.forget(session, connection, name)
            await dropRelation(session, connection, name)
            return true
          }
          const making = { head: headRows, early, makeRoom }
          const { head, ...relation } = await defineRelation(session, connection, name, sql, params, signal, making)
          book.remember({ kind: 'cell', name, sql, params }, [relation])
          return { ...relation, head }
        })
      ),
    async drop(name) {
      const orphan = book.forget(name)
      if (supervisor.status.state === 'idle') return
      await call(unstopped(), (session, connection) =>
        turns.take(name, unstopped(), async () => {
          await session.arrangements.forget(session, connection, name)
          await dropRelation(session, connection, name)
          if (orphan?.kind === 'file') await removeFile(session, connection, orphan)
        })
      )
    },
    page: (relation, window, signal) =>
      call(signal, async (session, connection) => {
        const { sql, params } = await pageSql(session, connection, relation, window, book.isTable(relation), signal)
        return runQuery(session.driver, connection, sql, params, signal)
      }),
    count: (relation, arrangement, signal) =>
      call(signal, async (session, connection) => {
        const made = await session.arrangements.make(session, connection, relation, arrangement, signal)
        return made.rowCount
      }),
    disarrange: (relation) =>
      call(unstopped(), (session, connection) => session.arrangements.forget(session, connection, relation)),
    memory: async () => toMemory(await query(memorySql, {}, unstopped())),
    stream: (sql, params, signal, take) =>
      call(signal, ({ driver }, connection) => {
        const once = takeOnce(take)
        return streamQuery(driver, connection, sql, params, signal, once.take).catch((error: unknown) => {
          if (error instanceof EngineGone && once.taken()) throw replaced('')
          throw error
        })
      }),
    addFile: (name, bytes, form, signal) =>
      call(signal, async (session, connection) => {
        const file = { kind: 'file', name, bytes, form } as const
        const names = form.format === 'duckdb' ? form.tables.map(({ name }) => name) : [name]
        names.forEach(refuseGiven)
        const relations = await addFileRelations(session, connection, file, signal)
        book.remember(file, relations)
        return relations
      }),
    peek: (bytes, signal) => call(signal, (session, connection) => peekDatabase(session, connection, bytes, signal)),
    arrow: (sql, params, signal) =>
      call(signal, ({ driver }, connection) => runArrow(driver, connection, sql, params, signal)),
    defineArrow: (name, ipc, signal) => {
      const kept = new Blob([ipc])
      return call(signal, (session, connection) =>
        turns.take(name, signal, async () => {
          refuseGiven(name)
          const relation = await defineFromArrow(session, connection, name, kept, signal).catch((error: unknown) => {
            // The connection would take what comes next for the rest of the stream that failed.
            if (error instanceof EngineError) supervisor.retire(session)
            throw error
          })
          book.remember({ kind: 'arrow', name, ipc: kept }, [relation])
          return relation
        })
      )
    },
    catalog: async () => toRelations(await query(catalogSql, {}, unstopped()), (name) => book.originOf(name)),
    clear() {
      book.clear()
      supervisor.end()
    },
    async restart() {
      supervisor.end()
      await supervisor.session()
    }
  }
}

/** Knows whether rows were handed over: then a call whose engine goes away cannot be made again. */
function takeOnce(take: TakeRows): { take: TakeRows; taken(): boolean } {
  let taken = false
  return {
    take(rows) {
      taken = true
      return take(rows)
    },
    taken: () => taken
  }
}

/** What has a dataset table's name would be read in its stead. */
function refuseGiven(name: string): void {
  if (isGiven(name)) throw new EngineError({ key: 'engine_name_given', params: { name } })
}

async function rebuild(session: Session, book: RelationBook): Promise<void> {
  const connection = await session.pool.acquire(unstopped())
  const make = async (recipe: Recipe): Promise<unknown> => {
    switch (recipe.kind) {
      case 'file':
        return addFileRelations(session, connection, recipe, unstopped())
      case 'made':
        return makeAnew(session, connection, recipe, unstopped())
      case 'arrow':
        return defineFromArrow(session, connection, recipe.name, recipe.ipc, unstopped())
      case 'cell':
        return defineRelation(session, connection, recipe.name, recipe.sql, recipe.params, unstopped(), { head: 0 })
    }
  }
  await book.rebuild(make, {
    isPoison: (error) => error instanceof DriverError,
    isGone: (error) => error instanceof EngineGone
  })
  session.pool.release(connection)
}

/** Runs statements that make relations, without what they made before: the last first, since it may depend on the others. */
async function makeAnew(
  session: Session,
  connection: number,
  { names, sql, params }: Extract<Recipe, { kind: 'made' }>,
  signal: AbortSignal
): Promise<Table> {
  for (const name of names.toReversed()) {
    await session.arrangements.forget(session, connection, name)
    await dropRelation(session, connection, name)
  }
  return runQuery(session.driver, connection, sql, params, signal)
}

async function dropRelation({ driver }: Session, connection: number, name: string): Promise<void> {
  const called = maybeFunctionName(name)
  for (const kind of called === undefined ? ['TABLE', 'VIEW'] : ['MACRO', 'MACRO TABLE']) {
    try {
      await driver.run(connection, `DROP ${kind} IF EXISTS ${notebookName(called ?? name)}`)
    } catch (error) {
      const otherKind = error instanceof DriverError && !error.fatal
      if (!otherKind) throw error
    }
  }
}

function replaced(message: string): EngineError {
  return new EngineError({ key: 'engine_replaced', params: { message } })
}

/** Runs `give up` when `job` goes on for too long after an abort. Gives the way to stop watching a job that ended. */
function setWatchdog(signal: AbortSignal, job: Promise<unknown>, giveUp: () => void): () => void {
  const onAbort = () => {
    const timer = setTimeout(giveUp, patience)
    const stop = () => clearTimeout(timer)
    job.then(stop, stop)
  }
  signal.addEventListener('abort', onAbort, { once: true })
  return () => signal.removeEventListener('abort', onAbort)
}

/** The promise, or the signal's reason as soon as it aborts. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
