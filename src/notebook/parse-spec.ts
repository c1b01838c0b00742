import * as v from 'valibot'
import { parsed, type Parsed, type Problem } from './problem.ts'
import { parseYaml } from './yaml.ts'

/**
 * Reads a YAML body and checks it against a schema: the typed value, or problems with line and column. A schema whose message
 * is a key of the catalogue is told in those words, with "path" and "received".
 */
export function parseSpec<Schema extends v.GenericSchema>(schema: Schema, body: string): Parsed<v.InferOutput<Schema>> {
  const yaml = parseYaml(body)
  if (!yaml.ok) return yaml
  const result = v.safeParse(schema, yaml.value.value ?? {})
  if (result.success) return parsed(result.output)
  return {
    ok: false,
    problems: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number)
      return { ...toProblem(issue, path.join('.') || '·'), ...yaml.value.at(path) }
    })
  }
}

/** Types that have words of their own for “this is wanted here”. */
const wanted: Readonly<Record<string, string>> = {
  number: 'notebook_spec_number',
  string: 'notebook_spec_text',
  boolean: 'notebook_spec_boolean',
  Array: 'notebook_spec_list'
}

/** What a person can do about a value that does not fit: valibot names it by type and by the choices in quotes. */
function toProblem({ type, expected, received, message }: v.BaseIssue<unknown>, path: string): Problem {
  if (type === 'strict_object') return { key: 'notebook_spec_unknown', params: { path } }
  if (received === 'undefined') return { key: 'notebook_spec_missing', params: { path } }
  const found = received.replace(/^"|"$/g, '')
  if (/^[a-z]+(_[a-z]+)+$/.test(message)) return { key: message, params: { path, received: found } }
  const choices = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice]) => choice as string)
  if (choices.length > 0) {
    return { key: 'notebook_spec_choice', params: { path, choices: choices.join(', '), received: found } }
  }
  const key = wanted[expected ?? ''] ?? 'notebook_spec_value'
  return { key, params: { path, expected: expected ?? '?', received: found } }
}
