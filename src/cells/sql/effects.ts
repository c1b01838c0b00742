import { splitStatements, type Statement } from '../../engine/statements.ts'

/** What statements of a text do beside asking: the files that they read or write, and whether they make or change data. */
export interface Effects {
  /** Names of files as the text gives them, or the function where it computes the name. */
  readonly readsFiles: readonly string[]
  readonly writesFiles: readonly string[]
  /** Verbs of statements that make, change or delete data, in capitals. */
  readonly changes: readonly string[]
}

const fileReaders = /^(read_\w+|sniff_csv|glob|parquet_\w+|\w+_scan)$/
const changing = new Set('create insert update delete drop alter truncate merge comment vacuum'.split(' '))

/** Reads from its words alone what a text would do; nothing is run and no text makes it throw. */
export function effectsOf(sql: string): Effects {
  const statements = splitStatements(sql)
  const files = statements.flatMap(filesOf)
  return {
    readsFiles: unique(files.flatMap(({ way, name }) => (way === 'reads' ? [name] : []))),
    writesFiles: unique(files.flatMap(({ way, name }) => (way === 'writes' ? [name] : []))),
    changes: unique(statements.flatMap(({ verb }) => (changing.has(verb) ? [verb.toUpperCase()] : [])))
  }
}

function filesOf(statement: Statement): { way: 'reads' | 'writes'; name: string }[] {
  const { sql, tokens, verb } = statement
  const words = tokens.map(({ start, end }) => sql.slice(start, end))
  const found = words.flatMap((word, i) => {
    const before = words[i - 1]?.toLowerCase()
    const next = words[i + 1]
    if (next === '(' && fileReaders.test(word.toLowerCase())) {
      return [{ way: 'reads' as const, name: maybeString(words[i + 2]) ?? `${word}(…)` }]
    }
    const named = maybeString(word)
    const way = before === 'from' || before === 'join' ? 'reads' : undefined
    return named !== undefined && way ? [{ way: way as 'reads', name: named }] : []
  })
  if (verb !== 'copy') return found
  const to = words.findIndex((word) => word.toLowerCase() === 'to')
  return to < 0 ? found : [...found, { way: 'writes', name: maybeString(words[to + 1]) ?? 'COPY' }]
}

function maybeString(word: string | undefined): string | undefined {
  return word && /^'.*'$/s.test(word) ? word.slice(1, -1).replaceAll("''", "'") : undefined
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
