import { isNumericType, isTextType } from '../table/sql-type.ts'
import { canStandAlone } from './transform/references.ts'
import type { Table } from '../table/table.ts'

/** Kinds of cell that a person can add, in the order in which they are offered. */
export const starterKinds = [
  'sql',
  'markdown',
  'chart',
  'input',
  'ranking',
  'compare',
  'trend',
  'whatif',
  'transform'
] as const

export type StarterKind = (typeof starterKinds)[number]

/** What a new cell begins with; its name is made free when another bears it. */
export interface Starter {
  readonly source: string
  readonly name?: string
}

/** What a new cell of a kind begins with. A chart draws the result that stands before it, and a transform begins with it, where there is one. */
export function starterOf(kind: StarterKind, before?: { readonly name: string; readonly table: Table }): Starter {
  switch (kind) {
    case 'sql':
      return { source: '', name: 'q' }
    case 'markdown':
      return { source: '' }
    case 'chart':
      return { source: chartOf(before) }
    case 'input':
      return { source: 'type: slider\nmin: 0\nmax: 100\nvalue: 50', name: 'x' }
    case 'ranking':
      return { source: 'edition: 2024\ngroup: asean', name: 'ranking' }
    case 'transform':
      return { source: transformOf(before?.name), name: 't' }
    case 'compare':
      return { source: 'edition: 2024\nstate: VNM\npeers: asean', name: 'compare' }
    case 'trend':
      return { source: 'group: asean\nhighlight: VNM', name: 'trend' }
    case 'whatif':
      return { source: 'edition: 2024\nstate: VNM', name: 'whatif' }
  }
}

function transformOf(before: string | undefined): string {
  if (before !== undefined)
    return `${canStandAlone(before) ? before : `table(${JSON.stringify(before)})`}\n  .slice(0, 10)`
  return [
    'egdi',
    '  .filter(d => d.edition === 2024)',
    "  .join(countries, 'iso3')",
    "  .groupby('region')",
    "  .rollup({ states: op.count(), mean: op.mean('egdi') })",
    "  .orderby(desc('mean'))"
  ].join('\n')
}

function chartOf(before: { readonly name: string; readonly table: Table } | undefined): string {
  const columns = before?.table.columns ?? []
  const number = columns.find(({ name, type }) => isNumericType(type) && !/^(edition|year)$/.test(name))
  const time = columns.find(({ name }) => /^(edition|year)$/.test(name))
  const word = columns.find(({ type }) => isTextType(type))
  if (!before || !number || !(time ?? word))
    return 'data: egdi\nmarks:\n  - dot: { x: tii, y: osi, highlight: { iso3: VNM } }'
  const mark =
    time && !word
      ? `line: { x: ${time.name}, y: ${number.name} }`
      : `bar: { x: ${number.name}, y: ${baseName(word?.name ?? '')}, sort: -x }`
  return `data: ${before.name}\nmarks:\n  - ${mark}`
}

/** A column that comes in two languages is drawn by the name that both share. */
function baseName(name: string): string {
  return name.replace(/_(vi|en)$/, '')
}
