import { chartKind } from './chart/kind.ts'
import { claimsKind } from './claims/kind.ts'
import { compareKind } from './compare/kind.ts'
import { costKind } from './cost/kind.ts'
import { cutsKind } from './cuts/kind.ts'
import { factsKind } from './facts/kind.ts'
import { inputKind } from './input/kind.ts'
import { markdownKind } from './markdown/kind.ts'
import { pairsKind } from './pairs/kind.ts'
import { rankingKind } from './ranking/kind.ts'
import { savingsKind } from './savings/kind.ts'
import { sqlKind } from './sql/kind.ts'
import { systemsKind } from './systems/kind.ts'
import { transformKind } from './transform/kind.ts'
import { trendKind } from './trend/kind.ts'
import { whatifKind } from './whatif/kind.ts'
import { targetsKind } from './targets/kind.ts'
import type { Kind } from './host.ts'

/** Every kind of cell. A new one is its folder, a line here and a line in `views.svelte.ts`. */
export const kinds: ReadonlyMap<string, Kind<unknown>> = new Map(
  [
    markdownKind,
    sqlKind,
    chartKind,
    transformKind,
    inputKind,
    rankingKind,
    compareKind,
    trendKind,
    whatifKind,
    cutsKind,
    savingsKind,
    claimsKind,
    pairsKind,
    systemsKind,
    targetsKind,
    factsKind,
    costKind
  ].map((kind): [string, Kind<unknown>] => [kind.name, kind])
)

/** Whether a kind of cell is a few lines of YAML over a statement, which a form can write. */
export function isGuided(kind: string): boolean {
  const known = kinds.get(kind)
  return known !== undefined && 'compile' in known
}
