import type { Problem } from '../../notebook/problem.ts'
import type { Value } from '../../table/table.ts'
import type { InputSpec } from './spec.ts'

/**
 * The value of an input: what was given (by hand, or as text in an address) where it fits, else the cell's own default.
 * What does not fit is refused with the reason, never taken half.
 */
export function chosen(
  spec: InputSpec,
  options: readonly Value[],
  given: Value | undefined
): { value: Value; refused?: Problem } {
  const own = defaultOf(spec, options)
  if (given === undefined) return { value: own }
  const params = { value: String(given) }
  if (spec.type === 'text') return { value: String(given).slice(0, 1000) }
  if (spec.type === 'slider') {
    const value = Number(given)
    if (String(given).trim() === '' || !(value >= spec.min && value <= spec.max)) {
      return { value: own, refused: { key: 'cells_input_range', params: { ...params, min: spec.min, max: spec.max } } }
    }
    return { value }
  }
  const value = options.find((option) => String(option) === String(given))
  if (value === undefined) return { value: own, refused: { key: 'cells_input_choice', params } }
  return { value }
}

function defaultOf(spec: InputSpec, options: readonly Value[]): Value {
  if (spec.type === 'text') return spec.value ?? ''
  if (spec.type === 'slider') return spec.value ?? spec.min
  return options.find((option) => option === spec.value) ?? options[0] ?? spec.value ?? null
}
