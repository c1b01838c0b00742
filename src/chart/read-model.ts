import { ProblemError } from '../notebook/problem.ts'
import type { Table } from '../table/table.ts'
import { findColumn } from './columns.ts'
import { valueFormat } from './format-value.ts'
import { axisKind } from './measure-axis.ts'
import type { Legend, Model } from './model.ts'
import { readAxis } from './read-axis.ts'
import { readLayer } from './read-layer.ts'
import { checkReferences } from './references.ts'
import type { ChartSpec } from './spec.ts'
import type { Words } from './words.ts'

/** Rows of bars that a page can hold; all states of the world have room. */
const mostCategories = 500

/** Reads a spec against its table. Throws a ProblemError when the spec names what the table has not, or has too much to draw. */
export function readModel(spec: ChartSpec, table: Table, words: Words): Model {
  const problem = checkReferences(spec, table)[0]
  if (problem) throw new ProblemError(problem)
  const kinds = { x: axisKind(spec, table, 'x') ?? 'number', y: axisKind(spec, table, 'y') ?? 'number' }
  const layers = spec.marks.map((mark) => readLayer(spec, mark, table, kinds, words))
  const legend = layers.map(legendOf).find((found) => found !== undefined)
  const facet = spec.facet && findColumn(table, spec.facet.by)
  const facetFormat = facet && valueFormat(facet, {}, words)
  const facetValues = new Map(facet?.values.map((value) => [String(value), value]))
  const facetKeys = [...new Set(layers.flatMap(({ data }) => data.map((datum) => datum.facet)))]
  const x = readAxis(spec, 'x', kinds.x, layers, table, words, kinds.y !== 'category')
  const y = readAxis(spec, 'y', kinds.y, layers, table, words, true)
  for (const axis of [x, y]) {
    const count = axis.kind === 'category' ? axis.domain.length : 0
    if (count > mostCategories)
      throw new ProblemError({ key: 'chart_too_many_categories', params: { count, limit: mostCategories } })
  }
  return {
    spec,
    words,
    layers,
    x,
    y,
    ...(legend && { legend }),
    ...(facetFormat && {
      facets: {
        keys: facetKeys.filter((key) => key !== undefined),
        name: (key: string) => facetFormat(facetValues.get(key) ?? key)
      }
    })
  }
}

/** Lines are named at their ends; other marks with colours that mean something need a legend. */
function legendOf({ mark, paint, hasLit }: ReturnType<typeof readLayer>): Legend | undefined {
  if (mark.mark === 'line' || mark.mark === 'bump') return undefined
  if (hasLit && paint.legend?.kind === 'categories') return undefined
  return paint.legend
}
