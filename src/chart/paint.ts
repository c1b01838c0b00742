import { inLang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import type { Column, Table, Value } from '../table/table.ts'
import { columnKind, findColumn, isRankName, toNumber } from './columns.ts'
import { valueFormat } from './format-value.ts'
import type { Legend } from './model.ts'
import { colourVar, mostSeries, rampLength, rampStep, rampVar, seriesVar } from './palette.ts'
import type { ChartSpec, MarkSpec } from './spec.ts'
import type { Words } from './words.ts'

/** How a mark is coloured: by a rule from the row's shade and series, with the legend that explains it. */
export interface Paint {
  colour(shade: Value, series: string, lit: boolean): string
  readonly column?: Column
  readonly legend?: Legend
}

/** Reads a mark's colours; `series` lists the keys of its lines or areas in order, `hasLit` says that something stands out. */
export function readPaint(
  spec: ChartSpec,
  mark: MarkSpec,
  table: Table,
  words: Words,
  series: readonly string[],
  hasLit: boolean
): Paint {
  const channel = mark.channels.fill ?? mark.channels.stroke
  const column = channel?.kind === 'column' ? findColumn(table, channel.name) : undefined
  if (column && columnKind(column) === 'number') return rampPaint(spec, mark, column, words)
  if (column) return categoryPaint(spec, column, words, hasLit)
  const named = channel?.kind === 'colour' ? colourVar(channel.name) : undefined
  if (hasLit) return { colour: (_shade, _series, lit) => (lit ? colourVar('accent') : (named ?? colourVar('muted'))) }
  if (named !== undefined) return { colour: () => named }
  if (mark.mark === 'rule') return { colour: () => colourVar('label') }
  if (mark.mark === 'text') return { colour: () => colourVar('text') }
  if (series.length > mostSeries) return { colour: () => colourVar('muted') }
  return { colour: (_shade, key) => seriesVar(Math.max(0, series.indexOf(key))) }
}

function categoryPaint(spec: ChartSpec, column: Column, words: Words, hasLit: boolean): Paint {
  const stated = spec.color.domain?.map(String) ?? []
  const present = column.values.filter((value) => value !== null).map(String)
  const keys = [...new Set([...stated, ...present])]
  const format = valueFormat(column, {}, words)
  const valueOf = new Map(column.values.map((value) => [String(value), value]))
  const items = keys.slice(0, mostSeries).map((key, index) => ({
    name: format(valueOf.get(key) ?? key),
    colour: seriesVar(index)
  }))
  return {
    column,
    legend: { kind: 'categories', items },
    colour: (shade, _series, lit) => (hasLit && !lit ? colourVar('muted') : seriesVar(keys.indexOf(String(shade))))
  }
}

function rampPaint(spec: ChartSpec, mark: MarkSpec, column: Column, words: Words): Paint {
  const numbers = column.values.map((value) => toNumber(column, value)).filter((value) => value !== undefined)
  const [from, to] = (spec.color.domain ?? []).map(Number)
  const low = from ?? least(numbers)
  const high = to ?? most(numbers)
  const flip = spec.color.reverse ?? (spec.color.better ? spec.color.better === 'lower' : isRankName(column.name))
  const { label } = spec.color
  const format = valueFormat(column, spec.color, words)
  const steps = Array.from({ length: rampLength }, (_, index) => rampVar(index + 1))
  return {
    column,
    legend: {
      kind: 'ramp',
      name:
        label === null
          ? ''
          : label === undefined
            ? (words.columnLabel?.(column.name) ?? column.name)
            : inLang(label, words.lang),
      colours: flip ? steps.toReversed() : steps,
      low: numbers.length > 0 ? format(low) : '',
      high: numbers.length > 0 ? format(high) : '',
      ...(mark.mark === 'geo' && { none: () => say(words.lang, 'chart_no_value') })
    },
    colour: (shade) => {
      const number = toNumber(column, shade)
      if (number === undefined) return 'none'
      const share = high > low ? (number - low) / (high - low) : 1
      return rampVar(rampStep(flip ? 1 - share - 1e-9 : share))
    }
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, value) => Math.min(low, value), Infinity)
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((high, value) => Math.max(high, value), -Infinity)
}
