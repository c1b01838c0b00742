import { EngineError } from './engine-error.ts'
import { lineColumn } from './position.ts'
import { maybeShadow } from './shadowing.ts'
import { unquotedName } from './sql-tokens.ts'
import { firstWords, type Statement } from './statements.ts'

/** Statements that would outlive their cell on a shared connection, or reach outside. */
const session = new Set(
  'attach detach use set reset begin start commit end rollback abort prepare execute deallocate export import'.split(
    ' '
  )
)

/**
 * Throws an `EngineError` at a statement that cannot work here: extensions, other databases, and what changes the
 * connection or the meaning of the dataset's names, which later queries of other cells will share. The engine's lock stands behind it.
 */
export function checkAllowed(statement: Statement, text: string): void {
  const words = firstWords(statement, 4)
  const [verb = '', second = ''] = words
  const at = lineColumn(text, statement.start)
  if (verb === 'install' || verb === 'load' || (verb === 'force' && second === 'install')) {
    const name = (verb === 'force' ? words[2] : second) ?? ''
    throw new EngineError({ key: 'engine_no_extensions', params: { name: name.replaceAll(/['"]/g, '') }, ...at })
  }
  if (verb === 'set' && second === 'variable') return
  const shadow = maybeShadow(statement)
  if (shadow) {
    const place = lineColumn(text, statement.start + shadow.start)
    throw new EngineError({ key: 'engine_name_given', params: { name: unquotedName(shadow.text) }, ...place })
  }
  if (session.has(verb)) {
    throw new EngineError({ key: 'engine_not_here', params: { statement: verb.toUpperCase() }, ...at })
  }
  const parameter = statement.tokens.find((token) => token.kind === 'parameter')
  if (verb === 'create' && parameter && words.some((word) => /^(view|macro|function)$/.test(word))) {
    throw new EngineError({
      key: 'engine_parameter_in_view',
      params: { name: statement.sql.slice(parameter.start, parameter.end) },
      ...lineColumn(text, statement.start + parameter.start)
    })
  }
}
