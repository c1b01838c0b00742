import type { SqlToken } from '../../engine/sql-tokens.ts'
import type { Plain } from './form.ts'
import type { Shaped } from './shape.ts'
import { toBody } from './shape.ts'
import { comparable, matchTemplate, standIns, toTemplate, type Slot } from './template.ts'

/** Share of a statement's tokens that must be those of a kind's plainest one before the two are worth comparing in full. */
const hopeless = 0.35
/** The same of a statement of some length, where the kind's plainest one is much longer. */
const held = { share: 0.8, tokens: 60 }
/** So much alike that two changes at once are worth trying. */
const close = 0.8
/** What only looks like a fit is never as good as one. */
const nearly = 0.999

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
    if (!template) return undefined
    const fits = !('at' in matchTemplate(template, tokens))
    return { chosen, template, likeness: fits ? 1 : Math.min(likenessOf(template, counts, texts.length), nearly) }
  }
  const options = fields.map((field, i): readonly (Plain | undefined)[] => {
    const absent = field.preset === undefined && !(field.key in form.start) ? [undefined] : []
    if (field.type === 'checkbox') return [field.preset === true, field.preset !== true]
    if (field.type === 'select' && !('sql' in field.choices)) {
      const preset = field.choices.find(({ value }) => value === field.preset)
      const rest = field.choices.filter((choice) => choice !== preset)
      const listed = [...(preset ? [preset] : []), ...rest].map(({ value }) => value)
      return [...absent, ...listed, ...(field.parameter || field.several ? standIns(field, i) : [])]
    }
    if (field.type !== 'multi' || 'sql' in field.choices) return [...absent, ...standIns(field, i)]
    const listed = maybeTemplate(withAt(start.value, field.key, [...standIns(field, i)].at(-1)))?.some(
      (slot) => slot.type === 'hole' && slot.field === i && slot.list
    )
    const named = inOrder(field.choices, texts)
    if (listed) return [...absent, ...standIns(field, i)]
    // Beside the choices that it names, others, to see whether the statement depends on them.
    const others = field.choices.map(({ value }) => value).slice(0, named.length === 1 ? 2 : 1)
    return [...absent, ...(named.length > 0 ? [named, others] : [])]
  })
  const first = build(options.map(([value]) => value))
  if (!first || (first.likeness < hopeless && !isHeld(first, texts.length))) return undefined
  const keys = new Set<string>()
  /** The one change that brings a fit nearer than any other, if any does. */
  const step = (from: Built): Built | undefined => {
    let best = from
    keys.clear()
    options.forEach((values, i) => {
      for (const value of values) {
        const built = build(from.chosen.with(i, value))
        if (built && !isSame(built.template, from.template)) keys.add(fields[i]?.key ?? '')
        if (built && built.likeness > best.likeness) best = built
      }
    })
    return best === from ? undefined : best
  }
  /** Two changes at once that make a fit, where each alone leads away from it. */
  const leap = (from: Built): Built | undefined => {
    const few = options.map((values) => (values.length > 1 ? values : []))
    for (const [i, ones] of few.entries())
      for (const one of ones)
        for (const [j, others] of few.entries())
          for (const other of j > i ? others : []) {
            const built = build(from.chosen.with(i, one).with(j, other))
            if (built?.likeness === 1) return built
          }
    return undefined
  }
  let best = first
  for (let next = step(best); next; next = step(next)) best = next
  const leapt = best.likeness < 1 && best.likeness > close ? leap(best) : undefined
  if (leapt) {
    step(leapt)
    best = leapt
  }
  for (const slot of best.template) if (slot.type === 'hole') keys.add(fields[slot.field]?.key ?? '')
  return { ...best, keys }
}

/** Whether a kind's statement holds nearly all of a shorter one. */
function isHeld({ template, likeness }: Built, length: number): boolean {
  const common = (likeness * (template.length + length)) / 2
  return length >= held.tokens && common >= held.share * length
}

function isSame(a: readonly Slot[], b: readonly Slot[]): boolean {
  const written = (slot: Slot | undefined) => (slot?.type === 'token' ? slot.text : slot?.field)
  return a.length === b.length && a.every((slot, i) => written(slot) === written(b[i]))
}

/** The choices that a statement names, in the order in which it first does: columns, say, which are no list of values. */
function inOrder(choices: readonly { readonly value: string | number }[], texts: readonly string[]): Plain[] {
  const quoted = choices.some(({ value }) => texts.includes(`'${value}'`))
  const place = (value: string | number) => texts.indexOf(quoted ? `'${value}'` : String(value))
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
