import type { Problem } from '../../notebook/problem.ts'
import type { Value } from '../../table/table.ts'
import { isMultiple, type ChoiceSpec, type InputSpec } from './spec.ts'

interface Chosen {
  readonly value: Value
  readonly refused?: Problem
}

type Of<Type> = InputSpec & { readonly type: Type }

/**
 * The value of an input: what was given (by hand, as a value of a link, or as text in an address) where it fits, else the
 * cell's own default. What does not fit is refused with the reason, never taken half. Given is plain: a list for several
 * options, `[min, max]` or `min..max` for a range, `2020-02-12` for a day.
 */
export function chosen(spec: InputSpec, options: readonly Value[], given: Value | undefined): Chosen {
  const own = defaultOf(spec, options)
  if (given === undefined) return { value: own }
  const taken = take(spec, options, given)
  return isProblem(taken) ? { value: own, refused: taken } : { value: taken }
}

function isProblem(taken: Value | Problem): taken is Problem {
  return typeof taken === 'object' && taken !== null && typeof (taken as Problem).key === 'string'
}

function take(spec: InputSpec, options: readonly Value[], given: Value): Value | Problem {
  switch (spec.type) {
    case 'select':
    case 'multi':
    case 'country':
      return isMultiple(spec) ? takeSeveral(options, given) : takeOne(options, given)
    case 'slider':
    case 'number':
      return takeNumber(spec, given)
    case 'range':
      return takeRange(spec, given)
    case 'date':
      return takeDay(spec, given)
    case 'text':
      return String(given).slice(0, 1000)
    case 'checkbox':
      return takeTruth(given)
    case 'button':
      return takeCount(given)
  }
}

function takeOne(options: readonly Value[], given: Value): Value | Problem {
  const value = options.find((option) => String(option) === String(given))
  return value ?? { key: 'cells_input_choice', params: { value: String(given) } }
}

function takeSeveral(options: readonly Value[], given: Value): Value | Problem {
  const asked = Array.isArray(given) ? (given as readonly Value[]) : given === '' ? [] : [given]
  const missing = asked.find((value) => !options.some((option) => String(option) === String(value)))
  if (missing !== undefined) return { key: 'cells_input_choice', params: { value: String(missing) } }
  return options.filter((option) => asked.some((value) => String(option) === String(value)))
}

function takeNumber({ min = -Infinity, max = Infinity }: Of<'slider' | 'number'>, given: Value): Value | Problem {
  const value = numberOf(given)
  if (value === undefined) return { key: 'cells_input_number', params: { value: String(given) } }
  if (value >= min && value <= max) return value
  const params = { value: String(given), min, max }
  if (min === -Infinity) return { key: 'cells_input_most', params }
  return { key: max === Infinity ? 'cells_input_least' : 'cells_input_range', params }
}

function takeRange({ min, max }: Of<'range'>, given: Value): Value | Problem {
  const ends = Array.isArray(given) ? (given as readonly Value[]) : String(given).split('..')
  const [low, high] = ends.map(numberOf)
  const params = { value: ends.map(String).join('..'), min, max }
  if (low === undefined || high === undefined || ends.length !== 2) return { key: 'cells_input_ends', params }
  if (low > high) return { key: 'cells_input_order', params }
  return low >= min && high <= max ? { min: low, max: high } : { key: 'cells_input_range', params }
}

function takeDay({ min, max }: Of<'date'>, given: Value): Value | Problem {
  const text = String(given)
  const day = dayOf(text)
  if (!day) return { key: 'cells_input_day', params: { value: text } }
  const early = min !== undefined && text < min
  const late = max !== undefined && text > max
  return early || late ? { key: 'cells_input_days', params: { value: text, min: min ?? '…', max: max ?? '…' } } : day
}

function takeTruth(given: Value): Value | Problem {
  if (['true', '1'].includes(String(given))) return true
  if (['false', '0'].includes(String(given))) return false
  return { key: 'cells_input_truth', params: { value: String(given) } }
}

function takeCount(given: Value): Value | Problem {
  const value = numberOf(given)
  const isCount = value !== undefined && Number.isSafeInteger(value) && value >= 0
  return isCount ? value : { key: 'cells_input_number', params: { value: String(given) } }
}

function numberOf(given: Value | undefined): number | undefined {
  const value = String(given).trim() === '' ? NaN : Number(given)
  return Number.isFinite(value) ? value : undefined
}

/** Midnight UTC of a day as `2020-02-12`; undefined for any other text and for days that no calendar has. */
function dayOf(text: string): Date | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined
}

function defaultOf(spec: InputSpec, options: readonly Value[]): Value {
  switch (spec.type) {
    case 'select':
    case 'multi':
    case 'country':
      return defaultChoice(spec, options)
    case 'slider':
      return spec.value ?? spec.min
    case 'range':
      return { min: spec.value?.[0] ?? spec.min, max: spec.value?.[1] ?? spec.max }
    case 'number':
      return spec.value ?? spec.min ?? 0
    case 'text':
      return spec.value ?? ''
    case 'date':
      return spec.value === undefined ? null : (dayOf(spec.value) ?? null)
    case 'checkbox':
      return spec.value
    case 'button':
      return 0
  }
}

function defaultChoice(spec: ChoiceSpec, options: readonly Value[]): Value {
  const { value } = spec
  const wanted = Array.isArray(value) ? (value as readonly Value[]) : value === undefined ? [] : [value]
  if (isMultiple(spec)) return options.filter((option) => wanted.includes(option))
  return options.find((option) => wanted.includes(option)) ?? options[0] ?? (value as Value | undefined) ?? null
}
