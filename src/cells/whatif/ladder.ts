import { asPublished, movedScore, type Edition, type Moves } from '../../dataset/simulate.ts'
import { isAhead, placeIn, type RatedState, type Standing } from '../../dataset/standing.ts'

/** A rung: a state at its place, the place that the moved state was published at, or states that are not shown. */
export type Rung =
  | {
      readonly type: 'state'
      readonly state: RatedState
      readonly place: number
      readonly score: number
      readonly mine: boolean
      /** Whether the moved state went past it, or it past the moved state. */
      readonly fate?: 'passed' | 'lost'
    }
  | { readonly type: 'published'; readonly rank: number }
  | { readonly type: 'gap'; readonly count: number }

/** Rungs on either side of the moved state and of where it was published, beyond which there are gaps. */
const around = 3

/**
 * The ranking from a little above to a little below the way that a moved state went, best first. Its published place is
 * a rung of its own when the way leads past somebody.
 */
export function ladderOf(edition: Edition, own: RatedState, moves: Moves): Rung[] {
  const before = asPublished(own)
  const after: Standing = { state: own, score: movedScore(own, moves, edition.weights) }
  const others = edition.states.filter((state) => state !== own).map(asPublished)
  const all = [after, ...others]
  const order = all.toSorted((a, b) =>
    isAhead(a, b) ? -1 : isAhead(b, a) ? 1 : a === after ? -1 : b === after ? 1 : 0
  )
  const rungs = order.map((standing): Rung => {
    const was = isAhead(standing, before)
    const is = isAhead(standing, after)
    const fate = standing === after || was === is ? undefined : was && isAhead(after, standing) ? 'passed' : 'lost'
    return {
      type: 'state',
      state: standing.state,
      place: placeIn(standing, all),
      score: standing.score,
      mine: standing === after,
      ...(fate && (fate === 'passed' || is) && { fate })
    }
  })
  const mine = order.indexOf(after)
  const still = !rungs.some((rung) => rung.type === 'state' && rung.fate)
  const left = order.filter((standing) => standing !== after && isAhead(standing, before)).length
  const home = still ? mine : left < mine ? left : left + 1
  if (!still) rungs.splice(home, 0, { type: 'published', rank: own.rank })
  const at = rungs.findIndex((rung) => rung.type === 'state' && rung.mine)
  return thin(rungs, [at, still ? at : home])
}

function thin(rungs: readonly Rung[], kept: readonly [number, number]): Rung[] {
  const [first, last] = [Math.min(...kept), Math.max(...kept)]
  const near = (i: number) => kept.some((at) => Math.abs(i - at) <= around)
  const shown: Rung[] = []
  rungs.forEach((rung, i) => {
    if (i < first - around || i > last + around) return
    const gap = shown.at(-1)
    if (near(i)) shown.push(rung)
    else if (gap?.type === 'gap') shown[shown.length - 1] = { type: 'gap', count: gap.count + 1 }
    else shown.push({ type: 'gap', count: 1 })
  })
  return shown
}
