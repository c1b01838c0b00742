import { parseChart } from '../../chart/parse.ts'
import type { ChartSpec } from '../../chart/spec.ts'
import { say } from '../../i18n/say.ts'
import type { Problem } from '../../notebook/problem.ts'
import { isTextType } from '../../table/sql-type.ts'
import type { Table } from '../../table/table.ts'
import { setValue } from '../form/set-value.ts'
import { setAt } from './builder/edit-body.ts'

/** The body of a chart with a warning's fix in it; undefined where the fix is for a person to decide. */
export function maybeFix(problem: Problem, body: string, chart: ChartSpec, table: Table): string | undefined {
  const fixed = fixes[problem.key]?.({ problem, body, chart, table })
  return fixed !== undefined && fixed !== body && parseChart(fixed).ok ? fixed : undefined
}

interface Broken {
  readonly problem: Problem
  readonly body: string
  readonly chart: ChartSpec
  readonly table: Table
}

const fixes: Readonly<Record<string, ((broken: Broken) => string | undefined) | undefined>> = {
  chart_warn_bar_zero: ({ body, problem }) => without(body, `${axisOf(problem)}.domain`, `${axisOf(problem)}.zero`),
  chart_warn_rank_better: ({ body }) => without(body, 'y.better', 'x.better'),
  chart_warn_rank_direction: ({ body }) => without(body, 'y.reverse'),
  chart_warn_log_zero: ({ body, problem }) => without(body, `${axisOf(problem)}.type`),
  chart_warn_uneven_steps: ({ body, problem }) => without(body, `${axisOf(problem)}.type`),
  chart_warn_bar_rank: (broken) => renamed(broken, 'bar', 'dot'),
  chart_warn_line_category: (broken) => renamed(broken, 'line', 'dot'),
  chart_warn_line_doubled: (broken) => {
    const used = broken.chart.marks
      .flatMap(({ channels }) => Object.values(channels))
      .map((channel) => ('name' in channel ? channel.name : ''))
    const free = broken.table.columns.find(({ name, type }) => isTextType(type) && !used.includes(name))
    return free && atMark(broken, 'series', free.name.replace(/_(vi|en)$/, ''))
  },
  chart_warn_many_series: (broken) => {
    const held = broken.table.columns.some(({ values }) => values.includes('VNM'))
    return held ? atMark(broken, 'highlight', 'VNM') : undefined
  },
  cells_chart_method: ({ body }) =>
    setValue(body, 'note', { vi: say('vi', 'cells_chart_method_note'), en: say('en', 'cells_chart_method_note') })
}

function axisOf({ params }: Problem): string {
  return String(params?.['axis'])
}

/** The body without some keys, and without a map that is then empty. */
function without(body: string, ...keys: readonly string[]): string {
  const rest = keys.reduce((text, key) => setValue(text, key, undefined), body)
  const axis = keys[0]?.split('.')[0] ?? ''
  return new RegExp(`^${axis}:[ \\t]*\\{[ \\t]*\\}[ \\t]*$`, 'm').test(rest) ? setValue(rest, axis, undefined) : rest
}

/** The mark at a warning's place under another name. */
function renamed({ body, problem }: Broken, from: string, to: string): string | undefined {
  const lines = body.split('\n')
  const [line, column] = [(problem.line ?? 0) - 1, (problem.column ?? 0) - 1]
  const text = lines[line]
  if (!text?.startsWith(from, column)) return undefined
  lines[line] = text.slice(0, column) + to + text.slice(column + from.length)
  return lines.join('\n')
}

function atMark({ body, problem, chart }: Broken, key: string, value: string): string | undefined {
  const index = chart.marks.findIndex(({ at }) => at?.line === problem.line && at?.column === problem.column)
  const mark = chart.marks[index]
  return mark && setAt(body, ['marks', index, mark.mark, key], value)
}
