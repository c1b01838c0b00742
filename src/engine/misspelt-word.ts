import { isNear } from './near.ts'
import type { SqlToken } from './sql-tokens.ts'

const keywords =
  `select from where group order by having qualify limit offset distinct union intersect except with values join left
  right inner full outer cross natural using on as and or not between like ilike case when then else end over partition
  create table view insert into update delete describe summarize pivot unpivot explain`.split(/\s+/)

/** A word that seems to be a misspelt keyword. */
export interface Misspelt {
  readonly token: SqlToken
  readonly keyword: string
}

/**
 * What a parser error at `offset` may come from: the word there or the one before it is nearly a keyword. DuckDB takes
 * `form` in `select * form t` for an alias and stumbles over what follows.
 */
export function findMisspelt(tokens: readonly SqlToken[], offset: number): Misspelt | undefined {
  const at = tokens.findIndex(({ end }) => end > offset)
  for (const token of [tokens[at], tokens[at - 1]]) {
    const word = token?.kind === 'word' ? token.text.toLowerCase() : ''
    if (!token || word.length < 3 || keywords.includes(word)) continue
    const keyword = keywords.find((keyword) => keyword.length > 2 && word[0] === keyword[0] && isNear(word, keyword))
    if (keyword !== undefined) return { token, keyword }
  }
  return undefined
}
