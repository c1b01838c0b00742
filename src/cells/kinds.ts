import { chartKind } from './chart/kind.ts'
import { cutsKind } from './cuts/kind.ts'
import { inputKind } from './input/kind.ts'
import { markdownKind } from './markdown/kind.ts'
import { rankingKind } from './ranking/kind.ts'
import { savingsKind } from './savings/kind.ts'
import { sqlKind } from './sql/kind.ts'
import type { Kind } from './host.ts'

/** Every kind of cell. A new one is its folder, a line here and a line in `views.ts`. */
export const kinds: ReadonlyMap<string, Kind<unknown>> = new Map(
  [markdownKind, sqlKind, chartKind, inputKind, rankingKind, cutsKind, savingsKind].map(
    (kind): [string, Kind<unknown>] => [kind.name, kind]
  )
)
