import type { Problem } from '../notebook/problem.ts'
import { ProblemError } from '../notebook/problem.ts'
import type { Table } from '../table/table.ts'
import { columnKind, findColumn, isRankName } from './columns.ts'
import { seriesOf } from './line-runs.ts'
import { measureAxis } from './measure-axis.ts'
import type { Axis, Layer, Model } from './model.ts'
import { mostSeries } from './palette.ts'
import { smallestGap } from './read-axis.ts'
import { readModel } from './read-model.ts'
import { checkReferences } from './references.ts'
import type { ChartSpec, Place } from './spec.ts'

/**
 * What in a spec would mislead on this table, each with its fix, as warnings; the chart is drawn all the same, without the
 * distortion where that is possible (bars from zero). When the spec cannot be drawn at all, the reasons for that instead.
 */
export function checkIntegrity(spec: ChartSpec, table: Table): Problem[] {
  const broken = checkReferences(spec, table)
  if (broken.length > 0) return broken
  const model = maybeModel(spec, table)
  if ('key' in model) return [model]
  return [
    ...(['x', 'y'] as const).flatMap((axis) => [...axisWarnings(model[axis]), ...stepWarnings(model, axis, table)]),
    ...model.layers.flatMap((layer) => [...barWarnings(model, layer, table), ...lineWarnings(model, layer)])
  ]
}

function maybeModel(spec: ChartSpec, table: Table): Model | Problem {
  try {
    return readModel(spec, table, { lang: 'vi' })
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
}

function axisWarnings(axis: Axis): Problem[] {
  const found: Problem[] = []
  const column = axis.column ?? ''
  const ranked = isRankName(column) && axis.kind === 'number'
  if (ranked && axis.scale.better === 'higher') found.push(warning('chart_warn_rank_better', { column }, axis.scale.at))
  else if (axis.channel === 'y' && axis.rank && !axis.reverse)
    found.push(warning('chart_warn_rank_direction', { column }, axis.scale.at))
  if (axis.scale.type === 'log' && axis.kind === 'number' && Number(axis.domain[0]) <= 0)
    found.push(warning('chart_warn_log_zero', { axis: axis.channel }, axis.scale.at))
  return found
}

/** Editions with unequal steps lose them on an axis of categories. */
function stepWarnings({ spec, layers }: Model, axis: 'x' | 'y', table: Table): Problem[] {
  if (spec[axis].type !== 'category') return []
  const layer = layers.find(({ mark }) => mark.mark === 'line' || mark.mark === 'bar' || mark.mark === 'area')
  const channel = layer?.mark.channels[axis]
  const column = channel?.kind === 'column' ? findColumn(table, channel.name) : undefined
  if (!column || columnKind(column) !== 'year') return []
  const places = [...new Set(column.values.map(Number))].sort((a, b) => a - b)
  const gap = smallestGap(places)
  const even = places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) === gap)
  return even ? [] : [warning('chart_warn_uneven_steps', { column: column.name, axis }, spec[axis].at)]
}

function barWarnings({ spec, ...model }: Model, { mark, data }: Layer, table: Table): Problem[] {
  if (mark.mark !== 'bar') return []
  const measure = measureAxis(mark, table)
  const scale = spec[measure]
  const found: Problem[] = []
  const stated = scale.domain?.map(Number) ?? []
  if (stated.length > 0 && (Math.min(...stated) > 0 || Math.max(...stated) < 0))
    found.push(warning('chart_warn_bar_zero', { axis: measure }, scale.at))
  if (scale.zero === false) found.push(warning('chart_warn_bar_zero', { axis: measure }, scale.at))
  if (model[measure].rank) found.push(warning('chart_warn_bar_rank', { column: model[measure].column ?? '' }, mark.at))
  const shared = data.filter((datum) => (measure === 'x' ? datum.x1 : datum.y1) !== 0).length
  if (shared > 0 && mark.channels.fill?.kind !== 'column')
    found.push(warning('chart_warn_bar_shared', { count: shared }, mark.at))
  return found
}

function lineWarnings({ x }: Model, layer: Layer): Problem[] {
  const { mark } = layer
  if (mark.mark !== 'line' && mark.mark !== 'bump') return []
  const found: Problem[] = []
  if (x.kind === 'category') found.push(warning('chart_warn_line_category', {}, mark.at))
  const series = seriesOf(layer.data)
  const doubled = [...series.values()].some((rows) => new Set(rows.map((datum) => datum.x)).size < rows.length)
  if (doubled) found.push(warning('chart_warn_line_doubled', {}, mark.at))
  const names = new Set(layer.data.map((datum) => datum.series))
  if (names.size > mostSeries && !layer.hasLit && mark.channels.stroke?.kind !== 'colour')
    found.push(warning('chart_warn_many_series', { count: names.size, limit: mostSeries }, mark.at))
  return found
}

function warning(key: string, params: NonNullable<Problem['params']>, at: Place | undefined): Problem {
  return { key, ...(Object.keys(params).length > 0 && { params }), ...at }
}
