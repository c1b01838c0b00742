import { literalText } from '../../engine/sql-tokens.ts'
import { splitStatements, type Statement } from '../../engine/statements.ts'
import { readNames } from './names.ts'
import { changing, verbOf } from './verb-of.ts'

/** What statements of a text do beside asking: the files that they read or write, and whether they make or change data. */
export interface Effects {
  /** Names of files as the text gives them, or the function where it computes the name. */
  readonly readsFiles: readonly string[]
  readonly writesFiles: readonly string[]
  /** Verbs of statements that make, change or delete data, in capitals. */
  readonly changes: readonly string[]
}

interface FileUse {
  readonly way: 'reads' | 'writes'
  readonly name: string
}

const fileReaders = /^(read_\w+|sniff_csv|glob|parquet_\w+|\w+_scan)$/
const fileEndings = /\.(csv|tsv|parquet|json|ndjson|jsonl|xlsx|arrow|db|duckdb)(\.(gz|zst))?$|:\/\//i

/** Reads from its words alone what a text would do; nothing is run and no text makes it throw. */
export function effectsOf(sql: string): Effects {
  const statements = splitStatements(sql)
  const files = statements.flatMap((statement) => [
    ...tableFiles(statement),
    ...functionFiles(statement),
    ...verbFiles(statement)
  ])
  const verbs = statements.map(verbOf)
  return {
    readsFiles: unique(files.flatMap(({ way, name }) => (way === 'reads' ? [name] : []))),
    writesFiles: unique(files.flatMap(({ way, name }) => (way === 'writes' ? [name] : []))),
    changes: unique(verbs.flatMap((verb) => (changing.has(verb) ? [verb.toUpperCase()] : [])))
  }
}

/** Files that stand where a table would; in double quotes a name is one when it ends like one. */
function tableFiles({ sql }: Statement): FileUse[] {
  const { files, relations } = readNames(sql)
  return [...files, ...relations.filter((name) => fileEndings.test(name))].map((name) => ({ way: 'reads', name }))
}

function functionFiles({ tokens }: Statement): FileUse[] {
  return tokens.flatMap(({ kind, text }, i): FileUse[] => {
    const name = kind === 'quoted' ? text.slice(1, -1) : text
    if (tokens[i + 1]?.text !== '(' || !fileReaders.test(name.toLowerCase())) return []
    const told = tokens[i + 2]
    return [{ way: 'reads', name: told?.kind === 'string' ? literalText(told.text) : `${name}(…)` }]
  })
}

/** Files that statements of their own name: `COPY … FROM`, `COPY … TO`, `ATTACH`, `IMPORT DATABASE`, `EXPORT DATABASE`. */
function verbFiles({ tokens, verb }: Statement): FileUse[] {
  const after = (word: string) => {
    const at = tokens.findIndex(({ text }) => text.toLowerCase() === word)
    const next = tokens[at + 1]
    return at < 0 ? undefined : next?.kind === 'string' ? literalText(next.text) : verb.toUpperCase()
  }
  const text = tokens.find(({ kind }) => kind === 'string')?.text
  const named = text === undefined ? verb.toUpperCase() : literalText(text)
  if (verb === 'attach' || verb === 'import') return [{ way: 'reads', name: named }]
  if (verb === 'export') return [{ way: 'writes', name: named }]
  const written = verb === 'copy' ? after('to') : undefined
  return written === undefined ? [] : [{ way: 'writes', name: written }]
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
