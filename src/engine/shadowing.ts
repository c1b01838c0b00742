import { tableNames } from '../dataset/table-names.ts'
import { unquotedName, type SqlToken } from './sql-tokens.ts'
import type { Statement } from './statements.ts'

const given = new Set<string>(tableNames)
const makes = new Set(['table', 'view', 'macro', 'function'])
const between = new Set(
  'or replace temp temporary recursive if not exists explain analyze verbose create ( )'.split(' ')
)

/**
 * The place where a statement gives a table of the dataset's name to something else, which every later query would then
 * read in its stead; undefined where it does not.
 */
export function maybeShadow({ tokens }: Statement): SqlToken | undefined {
  const words = tokens.map(({ text }) => text.toLowerCase())
  const create = words.indexOf('create')
  const alter = words.indexOf('alter')
  const name =
    create >= 0 && words.slice(0, create).every((word) => between.has(word))
      ? lastPart(tokens, afterKind(words, create))
      : alter === 0
        ? lastPart(tokens, words.lastIndexOf('to') + 1)
        : undefined
  return name && isGiven(unquotedName(name.text)) ? name : undefined
}

/** Whether a table of the dataset has a name; ASCII letters count alike in capitals. */
export function isGiven(name: string): boolean {
  return given.has(name.toLowerCase())
}

/** Where the name begins behind `CREATE OR REPLACE TEMP TABLE IF NOT EXISTS`; 0 when nothing that can be queried is made. */
function afterKind(words: readonly string[], create: number): number {
  let at = create
  while (between.has(words[at] ?? '')) at++
  if (!makes.has(words[at] ?? '')) return 0
  at++
  while (between.has(words[at] ?? '')) at++
  return at
}

/** The last part of a name that may be qualified. */
function lastPart(tokens: readonly SqlToken[], at: number): SqlToken | undefined {
  if (at === 0) return undefined
  let last = at
  while (tokens[last + 1]?.text === '.') last += 2
  return tokens[last]
}
