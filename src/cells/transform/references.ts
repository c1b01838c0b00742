import { helperNames } from '../../sandbox/helper-names.ts'
import { tokenizeJs, type JsToken } from './js-tokens.ts'

/** A place in a transform's code that names something outside it; `start` to `end` is what a new name would replace. */
export interface Reference {
  readonly kind: 'relation' | 'parameter'
  /** Without the `$` of a parameter or the quotes of `table("…")`. */
  readonly name: string
  readonly start: number
  readonly end: number
}

const words = new Set(
  (
    'break case catch class const continue debugger default delete do else export extends finally for function if import in ' +
    'instanceof let new return super switch this throw try typeof var void while with yield async await of static get set ' +
    'true false null undefined NaN Infinity arguments Array ArrayBuffer BigInt Boolean DataView Date Error Function Intl ' +
    'Iterator JSON Map Math Number Object Promise Proxy RangeError Reflect RegExp Set String Symbol SyntaxError TypeError ' +
    'WeakMap WeakSet console decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt structuredClone ' +
    'Int8Array Uint8Array Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array'
  ).split(' ')
)

/**
 * Every relation and parameter that a transform's code names: names that nothing in the code declares, `table("any name")`, and
 * `$name`. Read from tokens, so that it also works on code that is being typed: at worst a name too many.
 */
export function findReferences(code: string): Reference[] {
  const tokens = tokenizeJs(code)
  const own = declared(tokens)
  return tokens.flatMap((token, i): Reference[] => {
    const { kind, text, start, end } = token
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    if (kind === 'text') return isTableCall(tokens, i) ? [quoted(token)] : []
    if (kind !== 'name' || isMember(before) || own.has(text)) return []
    if (after?.text === ':' && (before?.text === '{' || before?.text === ',')) return []
    if (text.startsWith('$')) return text.length > 1 ? [{ kind: 'parameter', name: text.slice(1), start, end }] : []
    if (words.has(text) || helperNames.has(text)) return []
    return [{ kind: 'relation', name: text, start, end }]
  })
}

/** Whether a name can stand in code by itself, as a relation there. */
export function canStandAlone(name: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name) && !words.has(name) && !helperNames.has(name)
}

function isMember(before: JsToken | undefined): boolean {
  return before?.text === '.' || before?.text === '?.'
}

function isTableCall(tokens: readonly JsToken[], i: number): boolean {
  const [open, name, dot, close] = [tokens[i - 1], tokens[i - 2], tokens[i - 3], tokens[i + 1]]
  return open?.text === '(' && name?.text === 'table' && !isMember(dot) && close?.text === ')'
}

function quoted({ text, start, end }: JsToken): Reference {
  return { kind: 'relation', name: text.slice(1, -1).replaceAll(/\\(.)/gs, '$1'), start, end }
}

/** Names that the code itself gives: parameters of functions, and what it declares. */
function declared(tokens: readonly JsToken[]): ReadonlySet<string> {
  const own = new Set<string>()
  const addNames = (from: number, to: number) => {
    for (const [i, { kind, text }] of tokens.slice(from, to).entries()) {
      const isKey = tokens[from + i + 1]?.text === ':'
      const isDefault = tokens[from + i - 1]?.text === '='
      if (kind === 'name' && !isKey && !isDefault) own.add(text)
    }
  }
  tokens.forEach(({ text }, i) => {
    const before = tokens[i - 1]
    if (text === '=>' && before?.kind === 'name') own.add(before.text)
    else if (text === '=>' && before?.text === ')') addNames(opening(tokens, i - 1), i - 1)
    else if (/^(const|let|var|catch|function|class)$/.test(text) && !isMember(before)) {
      const open = tokens.findIndex((token, j) => j > i && /^[({[]$/.test(token.text))
      const next = tokens[i + 1]
      if (next?.kind === 'name') own.add(next.text)
      const lists = text === 'function' || text === 'catch' || open === i + 1
      if (lists && open > i) addNames(open, closing(tokens, open))
    }
  })
  return own
}

/** The index of the bracket that opens what the one at `end` closes. */
function opening(tokens: readonly JsToken[], end: number): number {
  let depth = 0
  for (let i = end; i >= 0; i--) {
    const text = tokens[i]?.kind === 'sign' ? tokens[i]?.text : ''
    if (text === ')' || text === ']' || text === '}') depth++
    if ((text === '(' || text === '[' || text === '{') && --depth === 0) return i
  }
  return 0
}

function closing(tokens: readonly JsToken[], start: number): number {
  let depth = 0
  for (let i = start; i < tokens.length; i++) {
    const text = tokens[i]?.kind === 'sign' ? tokens[i]?.text : ''
    if (text === '(' || text === '[' || text === '{') depth++
    if ((text === ')' || text === ']' || text === '}') && --depth === 0) return i
  }
  return tokens.length
}
