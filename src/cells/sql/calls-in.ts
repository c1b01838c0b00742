import { unquotedName, type SqlToken } from '../../engine/sql-tokens.ts'
import { NameSet } from './name-set.ts'

/** The names that stand before a bracket and so may be functions, each once; keywords are among them. */
export function callsIn(tokens: readonly SqlToken[]): string[] {
  const calls = new NameSet()
  for (const [i, { kind, text }] of tokens.entries()) {
    if (tokens[i + 1]?.text === '(' && (kind === 'word' || kind === 'quoted')) calls.add(unquotedName(text))
  }
  return calls.list()
}
