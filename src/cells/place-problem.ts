import { tokenizeSql, type SqlToken } from '../engine/sql-tokens.ts'
import type { Problem } from '../notebook/problem.ts'
import { sqlName } from './sql/rename.ts'

/** Where in a cell's text a problem stands, and the texts that would mend it there. */
export interface PlacedProblem {
  readonly from: number
  readonly to: number
  readonly remedies: readonly string[]
}

/** Finds the stretch that a problem is about; undefined when the problem has no place. */
export function placeProblem(
  kind: string,
  text: string,
  { key, params, line, column }: Problem
): PlacedProblem | undefined {
  if (line === undefined) return undefined
  const lines = text.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, line) => sum + line.length + 1, 0)
  const offset = Math.min(start + (column ?? 1) - 1, text.length)
  const stretch = kind === 'sql' ? tokenAt(text, offset, key === 'engine_not_grouped') : wordAt(text, offset)
  const written = text.slice(stretch.from, stretch.to)
  const names = [params?.['candidate'], ...String(params?.['candidates'] ?? '').split(', ')]
  const remedies = names.flatMap((name) => {
    if (name === undefined || name === '') return []
    if (key === 'engine_not_grouped') return [`any_value(${written})`]
    return [key === 'engine_syntax_suggest' ? String(name) : dotted(String(name))]
  })
  return { ...stretch, remedies: remedies.filter((remedy) => remedy !== written) }
}

/** A name with its qualifiers, in quotes where SQL wants them. */
function dotted(name: string): string {
  return name.split('.').map(sqlName).join('.')
}

/** The token at or behind an offset; at the end of a statement, the last one. */
function tokenAt(sql: string, offset: number, wholeName: boolean): { from: number; to: number } {
  const tokens = tokenizeSql(sql)
  const index = tokens.findIndex(({ end }) => end > offset)
  const token: SqlToken | undefined = tokens[index] ?? tokens.at(-1)
  if (!token) return { from: 0, to: sql.length }
  let last = token
  for (let i = index; wholeName && tokens[i + 1]?.text === '.' && tokens[i + 2]; i += 2)
    last = tokens[i + 2] as SqlToken
  return { from: token.start, to: last.end }
}

function wordAt(text: string, offset: number): { from: number; to: number } {
  const rest = /^[^\s,:{}[\]]+/.exec(text.slice(offset))?.[0] ?? text[offset] ?? ''
  return { from: offset, to: offset + (rest === '\n' ? 0 : rest.length) }
}
