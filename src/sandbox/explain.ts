import { isNear } from '../engine/near.ts'
import { lineColumn } from '../engine/position.ts'
import { ProblemError, type Problem } from '../notebook/problem.ts'

/** What the words for an error need to know. */
export interface Context {
  readonly source: string
  readonly columns: readonly string[]
  readonly verbs: readonly string[]
  readonly ops: readonly string[]
  placeOf(stack: string): Place | undefined
}

interface Place {
  readonly line: number
  readonly column: number
}

type Wording = Pick<Problem, 'key' | 'params'>

/** Arquero's and the browser's sentences, and what they mean. The first group of each is the piece of code that they speak of. */
const columnError = /^Invalid column reference: "([^]*)"/
const patterns: readonly [RegExp, (found: string, context: Context) => Wording][] = [
  [columnError, (found, { columns }) => meant('column', found, columns)],
  [/^Unrecognized column: ([^]*)$/, (found, { columns }) => meant('column', found, columns)],
  [/^Invalid variable reference: "([^]*?)"/, (name) => ({ key: 'sandbox_no_variable', params: { name } })],
  [/^Invalid function call: "([^]*?)"/, (found, { ops }) => meant('op', /(\w+)\(/.exec(found)?.[1] ?? found, ops)],
  [/(?:op|aq\.op)\.([\p{L}\w$]+) is not a function/u, (name, { ops }) => meant('op', name, ops)],
  [/\.([\p{L}\w$]+) is not a function/u, (name, { verbs }) => meant('verb', name, verbs)],
  [/^([\p{L}\w$]+) is not defined/u, (name) => ({ key: 'sandbox_not_defined', params: { name } })]
]

/** What a person is told of something thrown while their code ran, with its place in their text where it is known. */
export function explain(error: unknown, context: Context): Problem {
  if (error instanceof ProblemError && error.problem.line !== undefined) return error.problem
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const place = context.placeOf(stack)
  if (error instanceof ProblemError) return { ...error.problem, ...place }
  for (const [pattern, wording] of patterns) {
    const piece = pattern.exec(message)?.[1]
    const found = piece !== undefined && pattern === columnError ? columnIn(piece, context.source, place) : piece
    if (found !== undefined) return { ...wording(found, context), ...placeOfPiece(context.source, found, place) }
  }
  if (/^Array buffer allocation failed|^Invalid (array|string) length/.test(message))
    return { key: 'sandbox_memory', ...place }
  return { key: 'sandbox_failed', params: { message }, ...place }
}

function meant(what: 'column' | 'op' | 'verb', name: string, known: readonly string[]): Wording {
  const candidate = known.find((one) => isNear(name, one))
  return candidate === undefined
    ? { key: `sandbox_no_${what}`, params: { name } }
    : { key: `sandbox_no_${what}_suggest`, params: { name, candidate } }
}

/** The column of `d.name` or `d["name"]`. Of a name in quotes Arquero tells only a part: the whole stands in the call. */
function columnIn(found: string, source: string, call: Place | undefined): string {
  const [, plain, quoted] = /^[\p{L}\w$]+(?:\.(.+)|\[["'`]([^]*)["'`]\])$/u.exec(found) ?? []
  if (plain !== undefined || quoted !== undefined) return plain ?? quoted ?? ''
  const names = [...source.slice(offsetOf(source, call)).matchAll(/(["'`])([^"'`\n]*)\1/g)].map(
    ([, , name = '']) => name
  )
  return names.find((name) => name.includes(found)) ?? found
}

/** Where the piece of code stands: within the call that failed if it is there, else anywhere, else where the call is. */
function placeOfPiece(source: string, piece: string, call: Place | undefined): Place | undefined {
  const after = source.indexOf(piece, offsetOf(source, call))
  const at = after < 0 ? source.indexOf(piece) : after
  return at < 0 ? call : lineColumn(source, at)
}

function offsetOf(source: string, { line, column }: Place = { line: 1, column: 1 }): number {
  const lines = source.split('\n').slice(0, line - 1)
  return lines.reduce((sum, text) => sum + text.length + 1, column - 1)
}
