import type { NumberStyle, ReadPlan } from './column-plan.ts'
import { detectColumn, maybeStyle } from './detect-column.ts'

/** Words that files write where there is nothing. */
const nothing = new Set([
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'none',
  '-',
  '–',
  '—',
  '..',
  '…',
  '...',
  '#value!',
  '#ref!',
  '#div/0!'
])

/**
 * How the columns of a file are read at first. Columns of text are looked into: `texts` are some values of each. `hint` is
 * how numbers are written where no column proves it.
 */
export function proposePlan(
  names: readonly string[],
  texts: readonly (readonly string[] | undefined)[],
  hint: NumberStyle
): ReadPlan {
  const nulls = new Set<string>()
  const kept = texts.map((values) =>
    values?.filter((value) => {
      const word = value.trim()
      if (!nothing.has(word.toLowerCase())) return true
      nulls.add(word)
      return false
    })
  )
  const proofs = kept.flatMap((values) => (values ? (maybeStyle(values) ?? []) : []))
  const vi = proofs.filter((style) => style === 'vi').length
  const lean = vi * 2 === proofs.length ? hint : vi * 2 > proofs.length ? 'vi' : 'en'
  const columns = names.map((name, i) => {
    const values = kept[i]
    const found = values ? detectColumn(values, lean) : { type: 'same' as const, numbers: lean, dates: 'dmy' as const }
    return { from: name, name, ...found }
  })
  const hasOther = columns.some(({ type }) => type !== 'text' && type !== 'same')
  return { columns, nulls: hasOther ? [...nulls] : [] }
}
