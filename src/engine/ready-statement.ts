import { bindValue } from './bind-value.ts'
import { diagnose } from './diagnose.ts'
import { DriverError } from './driver.ts'
import type { Params } from './engine.ts'
import type { Setting } from './held-variables.ts'
import { bindParameters, variableOf } from './parameters.ts'
import { checkAllowed } from './statement-gate.ts'
import type { Statement } from './statements.ts'

/** A statement as it is sent. */
export interface ReadyStatement {
  /** Alone, and with what is put around it. */
  readonly bare: string
  readonly sql: string
  /** The variables that its parameters stand for. */
  readonly settings: readonly Setting[]
  /** Sends it by `work`: DuckDB's refusal becomes an `EngineError` whose line and column count in the text as written. */
  sending<T>(work: () => Promise<T>): Promise<T>
}

/** Makes a statement of `text` ready to be sent, or throws an `EngineError` where it may not be or lacks a parameter. */
export function readyStatement(
  statement: Statement,
  text: string,
  params: Params,
  { before, after }: { readonly before: string; readonly after: string } = { before: '', after: '' }
): ReadyStatement {
  checkAllowed(statement, text)
  const bound = bindParameters(statement, params, text)
  return {
    bare: bound.sql,
    sql: before + bound.sql + after,
    settings: [...bound.values].map(([name, value]) => ({ name: variableOf(name), value: bindValue(value) })),
    async sending(work) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof DriverError) || error.fatal) throw error
        throw diagnose(error.message, { text, statement, bound, before })
      }
    }
  }
}
