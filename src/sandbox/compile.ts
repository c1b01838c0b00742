import { parse, type Program } from 'acorn'
import { lineColumn } from '../engine/position.ts'
import { ProblemError } from '../notebook/problem.ts'

/** Code that can be called, and where its own errors stand in the text. */
export interface Compiled {
  run(...values: readonly unknown[]): unknown
  /** Line and column, both from 1, of a place that the browser names in a stack. */
  placeOf(stack: string): { line: number; column: number } | undefined
}

const file = 'sotay-transform'
const opening = 'return('

/**
 * Makes a function of a cell's text, whose last statement, if it is an expression, is the result. Throws a `ProblemError` with the
 * place of what cannot be read.
 */
export function compile(source: string, names: readonly string[]): Compiled {
  const last = parseBody(source).body.at(-1)
  const result = last?.type === 'ExpressionStatement' ? last.expression : undefined
  const code = result
    ? source.slice(0, result.start) + opening + source.slice(result.start, result.end) + ')' + source.slice(result.end)
    : source
  const from = result && lineColumn(source, result.start)
  const made = makeFunction(names, code)
  // Arquero walks deep, and V8 keeps ten calls of a stack: ours would not be among them.
  Error.stackTraceLimit = 200
  const { line: first = 1 } = findPlace(stackOf(makeFunction([], 'throw new Error()'))) ?? {}
  return {
    run: made,
    placeOf(stack) {
      const found = findPlace(stack)
      if (!found) return undefined
      const line = found.line - first + 1
      const moved = from?.line === line && found.column > from.column ? opening.length : 0
      return { line, column: found.column - moved }
    }
  }
}

function parseBody(source: string): Program {
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = (error as SyntaxError & { pos?: number }).pos ?? 0
    const message = error.message.replace(/ \(\d+:\d+\)$/, '')
    throw new ProblemError({ key: 'sandbox_syntax', params: { message }, ...lineColumn(source, at) })
  }
}

function makeFunction(names: readonly string[], code: string): (...values: readonly unknown[]) => unknown {
  // In a block of its own the code may declare a name that it was given.
  return new Function(...names, `"use strict";{\n${code}\n}\n//# sourceURL=${file}`) as (
    ...values: unknown[]
  ) => unknown
}

function stackOf(fails: () => unknown): string {
  try {
    fails()
  } catch (error) {
    return (error as Error).stack ?? ''
  }
  return ''
}

/** The innermost place of our code in a stack of any browser. */
function findPlace(stack: string): { line: number; column: number } | undefined {
  const [, line, column] = new RegExp(`${file}:(\\d+):(\\d+)`).exec(stack) ?? []
  return line === undefined ? undefined : { line: Number(line), column: Number(column) }
}
