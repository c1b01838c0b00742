import { StreamLanguage, type StringStream } from '@codemirror/language'
import { tags } from '@lezer/highlight'
import type { Words } from './editor-assist.ts'

/** What the line before left open: a text up to `closing`, or so many nested comments. */
interface State {
  closing: string
  depth: number
}

const word = /^[\p{L}_][\p{L}\p{M}\p{N}_$]*/u

/** DuckDB's SQL for highlighting, with names in any script, dollar quotes, nested comments and `$names`. */
export function duckdbLanguage({ keywords, types, functions }: Words): StreamLanguage<State> {
  const sorts = new Map([
    ...functions.map((name): [string, string] => [name, 'function']),
    ...types.map((name): [string, string] => [name.replace(/\W.*/, ''), 'type']),
    ...keywords.map((name): [string, string] => [name, 'keyword'])
  ])
  const sortOf = (name: string, stream: StringStream): string | null => {
    const sort = sorts.get(name.toLowerCase())
    const called = stream.match(/^\s*\(/, false)
    if (sort === 'function' || (called && sort !== 'keyword')) return called ? 'function' : null
    return sort ?? null
  }
  return StreamLanguage.define<State>({
    name: 'duckdb',
    startState: () => ({ closing: '', depth: 0 }),
    copyState: (state) => ({ ...state }),
    token(stream, state) {
      if (state.depth > 0) return comment(stream, state)
      if (state.closing !== '') return text(stream, state)
      if (stream.eatSpace()) return null
      if (stream.match('--')) {
        stream.skipToEnd()
        return 'comment'
      }
      if (stream.match('/*')) {
        state.depth = 1
        return comment(stream, state)
      }
      const tag = stream.match(/^\$(?:[\p{L}_][\p{L}\p{M}\p{N}_]*)?\$/u)
      if (tag) return begin(stream, state, (tag as RegExpMatchArray)[0])
      if (stream.match(/^\$(?:[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|"[^"]*")|^\?\d*/u)) return 'parameter'
      const quote = stream.match(/^['"]/)
      if (quote) return begin(stream, state, (quote as RegExpMatchArray)[0])
      if (stream.match(/^\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?/i)) return 'number'
      const name = stream.match(word)
      if (name) return sortOf((name as RegExpMatchArray)[0], stream)
      stream.next()
      return null
    },
    languageData: {
      commentTokens: { line: '--', block: { open: '/*', close: '*/' } },
      closeBrackets: { brackets: ['(', '[', '{', "'", '"'] }
    },
    tokenTable: {
      parameter: tags.special(tags.variableName),
      function: tags.function(tags.variableName),
      type: tags.typeName,
      name: tags.variableName
    }
  })
}

function begin(stream: StringStream, state: State, closing: string): string {
  state.closing = closing
  return text(stream, state)
}

function text(stream: StringStream, state: State): string {
  const sort = state.closing === '"' ? 'name' : 'string'
  const at = stream.string.indexOf(state.closing, stream.pos)
  if (at < 0) stream.skipToEnd()
  else {
    stream.pos = at + state.closing.length
    state.closing = ''
  }
  return sort
}

function comment(stream: StringStream, state: State): string {
  while (state.depth > 0 && !stream.eol()) {
    if (stream.match('/*')) state.depth++
    else if (stream.match('*/')) state.depth--
    else stream.next()
  }
  return 'comment'
}
