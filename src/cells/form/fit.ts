import type { SqlToken } from '../../engine/sql-tokens.ts'
import type { Plain } from './form.ts'
import type { Shaped } from './shape.ts'
import { toBody } from './shape.ts'
import { comparable, standIns, toTemplate, type Slot } from './template.ts'

/** Share of a statement's tokens that must be those of a kind's plainest one before the two are worth comparing in full. */
const hopeless = 0.35

interface Built {
  /** What each field holds: a choice, a stand-in, or nothing. */
  readonly chosen: readonly (Plain | undefined)[]
  readonly template: readonly Slot[]
  /** Share of tokens that the template and the statement have in common, 0 to 1. */
  readonly likeness: number
}

/** A kind's statement made as near as can be to another. */
export interface Fitted extends Built {
  /** Keys of the fields on which the statement depends. */
  readonly keys: ReadonlySet<string>
}

/**
 * Chooses what brings a kind's statement nearest to this one, the field that helps most first. Fields add their own words
 * to a statement, so that one can be settled after another.
 */
export function fit({ form, parse, compile }: Shaped, tokens: readonly SqlToken[]): Fitted | undefined {
  const start = parse(toBody(form.start))
  if (!start.ok) return undefined
  const { fields } = form
  const texts = tokens.map(comparable)
  const counts = countOf(texts)
  /** A kind may throw at a stand-in where it takes none but its own choices. */
  const maybeTemplate = (spec: unknown): readonly Slot[] | undefined => {
    try {
      return toTemplate(compile(spec).sql, fields)
    } catch {
      return undefined
    }
  }
  const build = (chosen: readonly (Plain | undefined)[]): Built | undefined => {
    const put = (spec: unknown, value: Plain | undefined, i: number) => withAt(spec, fields[i]?.key ?? '', value)
    const template = maybeTemplate(chosen.reduce<unknown>(put, start.value))
    return template && { chosen, template, likeness: likenessOf(template, counts, texts.length) }
  }
  const options = fields.map((field, i): readonly (Plain | undefined)[] => {
    const absent = field.preset === undefined && !(field.key in form.start) ? [undefined] : []
    if (field.type === 'checkbox') return [field.preset === true, field.preset !== true]
    if (field.type === 'select' && !('sql' in field.choices)) {
      const preset = field.choices.find(({ value }) => value === field.preset)
      const rest = field.choices.filter((choice) => choice !== preset)
      const listed = [...(preset ? [preset] : []), ...rest].map(({ value }) => value)
      return [...absent, ...listed, ...(field.parameter ? standIns(field, i) : [])]
    }
    if (field.type !== 'multi' || 'sql' in field.choices) return [...absent, ...standIns(field, i)]
    const listed = maybeTemplate(withAt(start.value, field.key, [...standIns(field, i)].at(-1)))?.some(
      (slot) => slot.type === 'hole' && slot.field === i && slot.list
    )
    const named = inOrder(field.choices, texts)
    return [...absent, ...(listed ? standIns(field, i) : named.length > 0 ? [named] : [])]
  })
  const first = build(options.map(([value]) => value))
  if (!first || first.likeness < hopeless) return undefined
  const keys = new Set<string>()
  /** The one change that brings a fit nearer than any other, if any does. */
  const step = (from: Built): Built | undefined => {
    let best = from
    options.forEach((values, i) => {
      for (const value of values) {
        const built = build(from.chosen.with(i, value))
        if (built && built.likeness !== from.likeness) keys.add(fields[i]?.key ?? '')
        if (built && built.likeness > best.likeness) best = built
      }
    })
    return best === from ? undefined : best
  }
  let best = first
  for (let next = step(best); next; next = step(next)) best = next
  for (const slot of best.template) if (slot.type === 'hole') keys.add(fields[slot.field]?.key ?? '')
  return { ...best, keys }
}

/** The choices that a statement names, in the order in which it first does: columns, say, which are no list of values. */
function inOrder(choices: readonly { readonly value: string | number }[], texts: readonly string[]): Plain[] {
  const place = (value: string | number) => {
    const [bare, quoted] = [texts.indexOf(String(value)), texts.indexOf(`'${value}'`)]
    return bare < 0 ? quoted : bare
  }
  const there = choices.filter(({ value }) => place(value) >= 0)
  return there.map(({ value }) => value).sort((a, b) => place(a) - place(b))
}

/** A record with a value at a key such as `change.osi`, or without it when the value is undefined. */
export function withAt(record: unknown, key: string, value: Plain | undefined): Readonly<Record<string, unknown>> {
  const [name = '', ...rest] = key.split('.')
  const { [name]: held, ...others } = (record ?? {}) as Readonly<Record<string, unknown>>
  const inner = rest.length ? withAt(held, rest.join('.'), value) : value
  return inner === undefined ? others : { ...others, [name]: inner }
}

function likenessOf(template: readonly Slot[], counts: ReadonlyMap<string, number>, length: number): number {
  const held = countOf(template.flatMap((slot) => (slot.type === 'token' ? [slot.text] : [])))
  let common = template.filter(({ type }) => type === 'hole').length
  for (const [text, count] of held) common += Math.min(count, counts.get(text) ?? 0)
  return (2 * Math.min(common, length)) / (template.length + length)
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
