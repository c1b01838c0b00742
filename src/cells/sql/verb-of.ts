import type { Statement } from '../../engine/statements.ts'

/** Verbs of statements that make, change or delete data. */
export const changing: ReadonlySet<string> = new Set(
  'create insert update delete drop alter truncate merge comment vacuum'.split(' ')
)

const others = new Set('select from values table pivot unpivot copy'.split(' '))

/** What a statement does in the end, in lower case: behind `WITH` and `EXPLAIN ANALYZE` another verb stands. */
export function verbOf({ tokens, verb }: Statement): string {
  if (verb !== 'with' && !(verb === 'explain' && tokens.slice(1, 3).some(({ text }) => /^analyze$/i.test(text))))
    return verb
  let depth = 0
  for (const [i, { kind, text }] of tokens.entries()) {
    depth += text === '(' ? 1 : text === ')' ? -1 : 0
    const word = text.toLowerCase()
    if (depth !== 0 || kind !== 'word') continue
    // A CTE may bear such a word as its name.
    if (others.has(word) || (changing.has(word) && !/^(as|using|\()$/i.test(tokens[i + 1]?.text ?? ''))) return word
  }
  return verb
}
