import { parseYaml } from '../../notebook/yaml.ts'
import { parsed, type Parsed } from '../../notebook/problem.ts'
import type { Plain } from './form.ts'

/** What a body holds, as plain data; refused when it is no YAML, or is something else than keys with values. */
export function readValues(body: string): Parsed<Readonly<Record<string, Plain>>> {
  const yaml = parseYaml(body)
  if (!yaml.ok) return yaml
  const value = yaml.value.value ?? {}
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { ok: false, problems: [{ key: 'cells_form_no_map', line: 1, column: 1 }] }
  }
  return parsed(value as Readonly<Record<string, Plain>>)
}

/** The value at a key such as `change.osi`; undefined when nothing stands there. */
export function valueAt(values: Readonly<Record<string, Plain>>, key: string): Plain | undefined {
  let value: Plain | undefined = values
  for (const part of key.split('.')) {
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isRecord || !Object.hasOwn(value as object, part)) return undefined
    value = (value as Readonly<Record<string, Plain>>)[part]
  }
  return value
}

/** Whether a value is `$name`, the value of an input. */
export function isParameter(value: Plain | undefined): value is `$${string}` {
  return typeof value === 'string' && /^\$[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(value)
}
