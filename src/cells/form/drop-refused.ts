import type { Parsed } from '../../notebook/problem.ts'
import { readValues } from './read-values.ts'
import { setValue } from './set-value.ts'

/**
 * The body without the keys that its kind refuses, save one: what was right for another sort of control goes when a form
 * makes it this sort.
 */
export function dropRefused(body: string, kept: string, parse: (body: string) => Parsed<unknown>): string {
  const spec = parse(body)
  if (spec.ok) return body
  const values = readValues(body)
  const paths = spec.problems.map(({ params }) => String(params?.['path'] ?? '').split('.')[0] ?? '')
  const refused = values.ok ? paths.find((key) => key !== kept && Object.hasOwn(values.value, key)) : undefined
  return refused === undefined ? body : dropRefused(setValue(body, refused, undefined), kept, parse)
}
