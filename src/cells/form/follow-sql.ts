import { tokenizeSql } from '../../engine/sql-tokens.ts'
import { matchLists } from '../../notebook/match-lists.ts'
import { comparable } from './template.ts'

/** A statement made to say what another one says, with its own space, case and comments wherever the two agree. */
export function followSql(sql: string, goal: string): string {
  const [own, other] = [tokenizeSql(sql), tokenizeSql(goal)]
  let result = ''
  let [ownEnd, otherEnd] = [0, 0]
  let [i, j] = [-1, -1]
  for (const [x, y] of matchLists(own.map(comparable), other.map(comparable))) {
    const [here, there] = [own[x], other[y]]
    if (!here || !there) break
    const adjoining = x === i + 1 && y === j + 1
    result += adjoining ? sql.slice(ownEnd, here.start) : goal.slice(otherEnd, there.start)
    result += here.text
    ;[ownEnd, otherEnd, i, j] = [here.end, there.end, x, y]
  }
  return result + (i === own.length - 1 && j === other.length - 1 ? sql.slice(ownEnd) : goal.slice(otherEnd))
}
