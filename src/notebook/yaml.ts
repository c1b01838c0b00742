import { LineCounter, isNode, parseDocument } from 'yaml'
import { parsed, type Parsed, type Problem } from './problem.ts'

/** A cell body read as YAML: plain data, and where each part of it stands. */
export interface YamlBody {
  readonly value: unknown
  /** Line and column, from 1, of the node at a path, or of its nearest ancestor that is there. */
  at(path: readonly (string | number)[]): { line: number; column: number }
}

/** Reads a body as YAML. Aliases are refused, so that a small body cannot unfold into a large one. */
export function parseYaml(body: string): Parsed<YamlBody> {
  const lines = new LineCounter()
  const document = parseDocument(body, { lineCounter: lines })
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems: Problem[] = document.errors.map((error) => ({
    key: 'notebook_yaml',
    params: { reason: error.message.split('\n')[0] ?? error.code },
    ...position(error.pos[0])
  }))
  if (problems.length) return { ok: false, problems }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return { ok: false, problems: [{ key: 'notebook_yaml_alias', line: 1, column: 1 }] }
  }
  return parsed({
    value,
    at(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
        if (isNode(node) && node.range) return position(node.range[0])
      }
      return { line: 1, column: 1 }
    }
  })
}
