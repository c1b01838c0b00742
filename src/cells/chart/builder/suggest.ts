import { isNumericType, isTextType } from '../../../table/sql-type.ts'
import type { Value } from '../../../table/table.ts'
import type { Plain } from '../../form/form.ts'

/** A column that a chart may draw: in two languages (`name_vi`, `name_en`) it counts once, by the name that both share. */
export interface Field {
  readonly name: string
  readonly kind: 'number' | 'time' | 'state' | 'word' | 'other'
}

/** Marks that fit some columns. */
export interface Suggestion {
  readonly mark: 'line' | 'bump' | 'bar' | 'dot' | 'cell' | 'box' | 'geo' | 'tick'
  readonly of: string
  readonly marks: Plain
}

/** A column of a relation, with its values where it is a result that is on the page. */
export interface Known {
  readonly name: string
  readonly type: string
  readonly values?: readonly Value[]
}

/** The columns of a relation as fields for channels; one that is the same in every row fits none. */
export function fieldsOf(columns: readonly Known[]): Field[] {
  const names = new Set(columns.map(({ name }) => name))
  const found = new Map<string, Field>()
  for (const { name, type, values } of columns) {
    const base = name.replace(/_(vi|en)$/, '')
    const paired = base !== name && names.has(`${base}_vi`) && names.has(`${base}_en`) && !names.has(base)
    const own = paired ? base : name
    if (!found.has(own)) found.set(own, { name: own, kind: isConstant(values) ? 'other' : kindOf(own, type) })
  }
  return [...found.values()]
}

function isConstant(values: readonly Value[] = []): boolean {
  return values.length > 1 && values.every((value) => value === values[0])
}

function kindOf(name: string, type: string): Field['kind'] {
  if (/^(edition|year|nam|năm|kỳ)$/i.test(name) || /^(DATE|TIMESTAMP)/.test(type)) return 'time'
  if (isNumericType(type)) return 'number'
  if (!isTextType(type)) return 'other'
  return name === 'iso3' ? 'state' : /(^|_)id$|_ids$|quote|definition/.test(name) ? 'other' : 'word'
}

/** Charts that fit the columns, the likeliest first. */
export function suggestCharts(fields: readonly Field[]): Suggestion[] {
  const of = (...kinds: Field['kind'][]): string[] =>
    fields.flatMap(({ name, kind }) => (kinds.includes(kind) ? [name] : []))
  const [time] = of('time')
  const [state] = of('state')
  const word = of('word')[0] ?? state
  const isRank = (name: string): boolean => /(^|_)(rank|place|hang|hạng)($|_)/i.test(name)
  const numbers = of('number')
  const [rank] = numbers.filter(isRank)
  const measures = numbers.filter((name) => !isRank(name))
  const measure = measures[0] ?? rank
  const found: Suggestion[] = []
  const add = (mark: Suggestion['mark'], fields: Readonly<Record<string, string>>): void => {
    found.push({
      mark,
      of: Object.values(fields)
        .filter((name) => !name.startsWith('-'))
        .join(' × '),
      marks: [{ [mark]: fields }]
    })
  }
  if (time && measure) add('line', { x: time, y: measure, ...(word && { series: state ?? word }) })
  if (time && rank && word) add('bump', { x: time, y: rank, series: state ?? word })
  if (word && measure && !time) add('bar', { x: measure, y: word, sort: '-x' })
  if (state && measure && !time) add('geo', { state, fill: measure })
  if (time && word && measure) add('cell', { x: time, y: state ?? word, fill: rank ?? measure })
  if (time && word && measure) add('box', { x: time, y: measure })
  if (measures[0] && measures[1]) add('dot', { x: measures[0], y: measures[1], ...(word && !time && { text: word }) })
  if (word && measure && !time) add('tick', { x: measure })
  return found
}
