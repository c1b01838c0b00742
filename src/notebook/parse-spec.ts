import * as v from 'valibot'
import { parsed, type Parsed } from './problem.ts'
import { parseYaml } from './yaml.ts'

/** Reads a YAML body and checks it against a schema: the typed value, or problems with line and column. */
export function parseSpec<Schema extends v.GenericSchema>(schema: Schema, body: string): Parsed<v.InferOutput<Schema>> {
  const yaml = parseYaml(body)
  if (!yaml.ok) return yaml
  const result = v.safeParse(schema, yaml.value.value ?? {})
  if (result.success) return parsed(result.output)
  return {
    ok: false,
    problems: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number)
      const params = { path: path.join('.') || '·', expected: issue.expected ?? '?', received: issue.received }
      const key = issue.type === 'strict_object' ? 'notebook_spec_unknown' : 'notebook_spec_value'
      return { key, params, ...yaml.value.at(path) }
    })
  }
}
