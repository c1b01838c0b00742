import type { Parsed } from '../notebook/problem.ts'
import { ProblemError, parsed } from '../notebook/problem.ts'
import type { Node } from './node.ts'
import { deepest } from './node.ts'

const mostItems = 5_000

/** Reads plain data (as a guided cell makes it) into nodes; keys that are `undefined` count as absent. */
export function nodeFromPlain(value: unknown): Parsed<Node> {
  try {
    return parsed(toNode(value, 0))
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: [error.problem] }
    throw error
  }
}

function toNode(value: unknown, depth: number): Node {
  if (depth > deepest) throw new ProblemError({ key: 'chart_too_deep', params: { limit: deepest } })
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return { kind: 'scalar', value }
  if (Array.isArray(value)) {
    if (value.length > mostItems) throw new ProblemError({ key: 'chart_list_too_long', params: { limit: mostItems } })
    return { kind: 'list', items: value.map((item) => toNode(item, depth + 1)) }
  }
  if (typeof value !== 'object') throw new ProblemError({ key: 'chart_yaml_scalar' })
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  return { kind: 'map', entries: entries.map(([key, held]) => ({ key, node: toNode(held, depth + 1) })) }
}
