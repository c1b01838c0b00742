import { stringify } from 'yaml'
import type { Parsed } from '../../notebook/problem.ts'
import type { Compiled } from '../guided.ts'
import type { Form, Plain } from './form.ts'

/** A kind whose cells compile to a statement, with its form. */
export interface Shaped {
  readonly name: string
  readonly form: Form
  parse(body: string): Parsed<unknown>
  compile(spec: unknown): Compiled
}

/** The statement of a shape with other values; problems when they cannot be. */
export function compileShape(kind: Shaped, values: Readonly<Record<string, Plain>>): Parsed<string> {
  const spec = kind.parse(toBody(values))
  return spec.ok ? { ok: true, value: kind.compile(spec.value).sql } : spec
}

/** Values as a body of YAML. */
export function toBody(values: Readonly<Record<string, Plain>>): string {
  return Object.keys(values).length === 0 ? '' : stringify(values).trimEnd()
}
