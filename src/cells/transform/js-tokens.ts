/** A token of JavaScript, comments and white space left out; `text` stands from `start` to `end` (UTF-16 offsets). */
export interface JsToken {
  readonly kind: 'name' | 'text' | 'number' | 'regexp' | 'sign'
  readonly text: string
  readonly start: number
  readonly end: number
}

const blank = /(?:\s|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))+/y
const name = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy
const number = /(?:0[xob][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?)n?/iy
const text = /'(?:[^'\\\n]|\\[^])*'?|"(?:[^"\\\n]|\\[^])*"?/y
const regexp = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/iy
const sign = /=>|\?\.(?!\d)|\.\.\.|[^]/y

/** Words after which a value begins, so that a slash there opens a regular expression. */
const before = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'delete',
  'void',
  'throw',
  'new',
  'instanceof',
  'do',
  'else'
])

/** Splits JavaScript into tokens. Any text has tokens; the code in a template's `${…}` is among them. Linear in the length. */
export function tokenizeJs(code: string): JsToken[] {
  const tokens: JsToken[] = []
  /** For each template that is open, how many braces are open in its present piece of code. */
  const templates: number[] = []
  const push = (kind: JsToken['kind'], start: number, end: number) => {
    tokens.push({ kind, text: code.slice(start, end), start, end })
    return end
  }
  for (let at = match(blank, code, 0); at < code.length; at = match(blank, code, at)) {
    const first = code.charAt(at)
    const depth = templates.at(-1)
    if (first === '`' || (first === '}' && depth === 0)) {
      if (first === '}') templates.pop()
      const end = templateEnd(code, at + 1)
      if (code.endsWith('${', end)) templates.push(0)
      at = push('text', at, end)
      continue
    }
    if (depth !== undefined && first === '{') templates[templates.length - 1] = depth + 1
    if (depth !== undefined && first === '}') templates[templates.length - 1] = depth - 1
    const slash = first === '/' && beginsValue(tokens.at(-1)) ? match(regexp, code, at) : at
    at =
      slash > at
        ? push('regexp', at, slash)
        : (longest('name', name) ??
          longest('number', number) ??
          longest('text', text) ??
          longest('sign', sign) ??
          at + 1)

    function longest(kind: JsToken['kind'], pattern: RegExp): number | undefined {
      const end = match(pattern, code, at)
      return end > at ? push(kind, at, end) : undefined
    }
  }
  return tokens
}

/** The offset after a template's text: behind its closing backquote, or behind the `${` of a piece of code. */
function templateEnd(code: string, from: number): number {
  for (let at = from; at < code.length; at++) {
    if (code[at] === '\\') at++
    else if (code[at] === '`') return at + 1
    else if (code.startsWith('${', at)) return at + 2
  }
  return code.length
}

function beginsValue(token: JsToken | undefined): boolean {
  if (!token) return true
  if (token.kind === 'name') return before.has(token.text)
  return token.kind === 'sign' && !/^[)\]}]$/.test(token.text)
}

function match(pattern: RegExp, code: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(code) ? pattern.lastIndex : at
}
