import { isNumericType, isTextType } from '../table/sql-type.ts'
import type { Table } from '../table/table.ts'

/** Kinds of cell that a person can add, in the order in which they are offered. */
export const starterKinds = ['sql', 'markdown', 'chart', 'input', 'ranking'] as const

export type StarterKind = (typeof starterKinds)[number]

/** What a new cell begins with; its name is made free when another bears it. */
export interface Starter {
  readonly source: string
  readonly name?: string
}

/** What a new cell of a kind begins with. A chart draws the result that stands before it, where there is one. */
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
  }
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
