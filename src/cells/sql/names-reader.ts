import { foldName } from '../../notebook/fold-name.ts'
import { callsIn } from './calls-in.ts'
import { NameSet } from './name-set.ts'
import { Frame, type Expected, type Select, type SqlReference } from './names-frame.ts'
import { listEnds, passing, queryBegins, reserved, shown } from './names-words.ts'
import type { SqlNames, SqlPlaces } from './names.ts'
import { literalText, tokenizeSql, unquotedName, type SqlToken } from '../../engine/sql-tokens.ts'

const closers = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}']
])

/** One pass over the tokens with a stack of frames, one for each open bracket: no recursion, so no text is too deep. */
export class NameReader {
  readonly #tokens: readonly SqlToken[]
  /** The tokens' texts, words folded. */
  readonly #texts: readonly string[]
  readonly #relations = new NameSet()
  readonly #qualified = new NameSet()
  readonly #parameters = new NameSet()
  readonly #creates = new NameSet()
  readonly #macros = new NameSet()
  readonly #files = new Set<string>()
  /** What earlier statements of the text made. */
  #made = new NameSet()
  readonly #references: SqlReference[] = []
  /** The query that each token stands in. */
  readonly #selects: Select[] = []
  #frames: Frame[] = []
  #marks = 0
  #at = 0

  constructor(sql: string) {
    this.#tokens = tokenizeSql(sql)
    this.#texts = this.#tokens.map(({ kind, text }) => (kind === 'word' ? foldName(text) : text))
  }

  read(): SqlNames {
    this.#beginStatement()
    while (this.#at < this.#tokens.length) {
      const frame = this.#frames.at(-1) as Frame
      this.#step(this.#tokens[this.#at] as SqlToken)
      while (this.#selects.length < this.#at) this.#selects.push(frame.select)
    }
    return {
      relations: this.#relations.list(),
      qualified: this.#qualified.list(),
      parameters: this.#parameters.list(),
      creates: this.#creates.list(),
      macros: this.#macros.list(),
      calls: callsIn(this.#tokens),
      files: [...this.#files]
    }
  }

  /** Where the names stand that `read` found, and what else stands around them. */
  places(): SqlPlaces {
    return { tokens: this.#tokens, selects: this.#selects, references: this.#references }
  }

  #beginStatement(): void {
    this.#made = new NameSet()
    for (const name of this.#creates.list()) this.#made.add(name)
    this.#frames = [new Frame('', this.#made).begin()]
  }

  #step(token: SqlToken): void {
    const frame = this.#frames.at(-1) as Frame
    if (token.text === ';') {
      this.#at++
      this.#beginStatement()
    } else if (frame.ctes && this.#cte(frame, frame.ctes, token)) {
      this.#at++
    } else if (closers.has(token.text)) {
      this.#open(frame, token.text)
    } else if (token.text === frame.closer) {
      this.#at++
      this.#frames.pop()
    } else if (token.kind === 'parameter') {
      this.#parameter(token.text)
    } else if (frame.expected) {
      this.#expected(frame, frame.expected, token)
    } else if (token.kind === 'word' && this.#text(-1) !== '.') {
      this.#word(frame, this.#text(0))
    } else {
      if (token.text === ',' && frame.list) frame.expected = 'source'
      frame.start = false
      this.#at++
    }
  }

  /** The folded text of the token so far from here; empty beyond the ends. */
  #text(offset: number): string {
    return this.#texts[this.#at + offset] ?? ''
  }

  #isName(offset: number): boolean {
    const kind = this.#tokens[this.#at + offset]?.kind
    return kind === 'word' || kind === 'quoted'
  }

  #parameter(text: string): void {
    const name = text.startsWith('$') ? unquotedName(text.slice(1)) : text.slice(1) || String(++this.#marks)
    this.#parameters.add(name)
    const frame = this.#frames.at(-1) as Frame
    this.#refer(frame, 'parameter', name, this.#at)
    frame.expected = undefined
    frame.start = false
    this.#at++
  }

  #open(frame: Frame, opener: string): void {
    const expected = frame.expected
    const body = frame.ctes?.at === 'body'
    frame.expected = undefined
    frame.start = frame.verb === 'explain' || frame.verb === 'insert'
    this.#at++
    const query = opener === '(' && this.#tokens[this.#at]?.kind === 'word' && queryBegins.has(this.#text(0))
    const closer = closers.get(opener) ?? ''
    const scope = body && frame.ctes?.recursive ? this.#withName(frame) : frame.scope
    const joined = expected && !query && !body
    const inner = new Frame(closer, scope, joined ? frame.select : { around: frame.select })
    if (query || body) inner.begin()
    else if (expected) {
      inner.query = true
      inner.list = true
      inner.expected = 'source'
    } else if (frame.verb === 'create') inner.verb = 'create'
    this.#frames.push(inner)
  }

  #withName(frame: Frame): NameSet {
    frame.scope.add(frame.ctes?.name ?? '')
    return frame.scope
  }

  /** Reads within a WITH list; false when the token is not part of it. */
  #cte(frame: Frame, list: NonNullable<Frame['ctes']>, token: SqlToken): boolean {
    if (list.at === 'name' && this.#isName(0)) {
      list.name = unquotedName(token.text)
      list.at = 'head'
      return true
    }
    const text = this.#text(0)
    if (list.at === 'head') {
      if (['using', 'key', 'not', 'as', 'materialized'].includes(text)) return true
      if (text === '(' && ['as', 'materialized'].includes(this.#text(-1))) list.at = 'body'
      if (text === '(') return false
    }
    if (list.at === 'body') {
      frame.scope.add(list.name)
      list.at = 'name'
      if (text === ',') return true
    }
    frame.ctes = undefined
    frame.start = true
    return false
  }

  /** A table's place: a name, perhaps with qualifiers, or a function, a file, or nothing yet. */
  #expected(frame: Frame, expected: NonNullable<Expected>, token: SqlToken): void {
    const text = this.#text(0)
    const bare = token.kind === 'word' && this.#text(1) !== '.'
    if (bare && (text === 'lateral' || text === 'table' || text === 'only')) {
      this.#at++
    } else if (bare && text === 'if' && ['not', 'exists'].includes(this.#text(1))) {
      if (this.#text(1) === 'exists') frame.expected = undefined
      this.#at += this.#text(1) === 'exists' ? 2 : 3
    } else if (this.#isName(0) && !(bare && (reserved.has(text) || (text === 'values' && this.#text(1) === '(')))) {
      if (this.#text(1) === ':') this.#at += 2
      else this.#name(frame, expected)
    } else {
      frame.expected = undefined
      if (token.kind === 'string') this.#files.add(literalText(token.text))
      if (token.kind !== 'word') this.#at++
    }
  }

  #name(frame: Frame, expected: NonNullable<Expected>): void {
    const place = this.#at
    const parts = [this.#tokens[this.#at]?.text ?? '']
    this.#at++
    while (this.#text(0) === '.' && this.#isName(1)) {
      parts.push(this.#tokens[this.#at + 1]?.text ?? '')
      this.#at += 2
    }
    frame.expected = undefined
    frame.start = frame.verb === 'insert'
    const name = unquotedName(parts[0] ?? '')
    if (expected === 'created' || expected === 'macro') {
      frame.defines = true
      if (parts.length === 1) (expected === 'macro' ? this.#macros : this.#creates).add(name)
    } else if (expected === 'source' && this.#text(0) === '(') {
      const told = this.#tokens[this.#at + 1]
      if (foldName(name) === 'query_table' && told?.kind === 'string') {
        this.#relate(frame, [told.text.slice(1, -1)], this.#at + 1)
      }
    } else {
      this.#relate(frame, parts, place, expected === 'source' && frame.list)
    }
  }

  #relate(frame: Frame, parts: readonly string[], place: number, listed = false): void {
    const name = unquotedName(parts[0] ?? '')
    if (parts.length > 1) this.#qualified.add(parts.map(unquotedName).join('.'))
    else if (!frame.scope.has(name)) {
      this.#relations.add(name)
      this.#refer(frame, 'relation', name, place, listed)
    }
  }

  #refer({ select, scope }: Frame, kind: SqlReference['kind'], name: string, place: number, listed = false): void {
    const { start = 0, end = 0 } = this.#tokens[place] ?? {}
    this.#references.push({ kind, name, start, end, select, listed, hidden: scope })
  }

  #word(frame: Frame, word: string): void {
    this.#at++
    if (word === 'as') {
      frame.start = frame.defines
      if (frame.defines) frame.defines = false
      else if (this.#tokens[this.#at]?.kind === 'word') this.#at++
    } else if (frame.start && this.#begin(frame, word)) {
      return
    } else if (word === 'from') {
      if (frame.query && !this.#isNoClause(frame))
        Object.assign(frame, { list: true, expected: 'source', start: false })
    } else if (word === 'select' || word === 'union' || word === 'intersect' || word === 'except') {
      Object.assign(frame, { query: true, list: false, start: word !== 'select' })
      if (word !== 'select') frame.select = { around: frame.select.around }
    } else if (word === 'with' && this.#isCteList(frame)) {
      const recursive = this.#text(0) === 'recursive'
      if (recursive) this.#at++
      frame.scope = new NameSet(frame.scope)
      frame.ctes = { recursive, at: 'name', name: '' }
    } else {
      this.#clause(frame, word)
    }
  }

  /** A statement's or query's first word; false when it has no meaning of its own here. */
  #begin(frame: Frame, word: string): boolean {
    frame.start = passing.has(word)
    if (word === 'table') frame.expected = 'target'
    else if (/^(un)?pivot(_wider|_longer)?$/.test(word)) frame.expected = 'source'
    else if (['describe', 'desc', 'show', 'summarize'].includes(word)) this.#describe(frame)
    else if (['insert', 'merge', 'delete', 'create', 'alter', 'drop', 'explain'].includes(word)) frame.verb = word
    else if (word === 'update' || word === 'copy' || word === 'truncate') {
      frame.verb = word
      frame.expected = 'target'
    } else if (word === 'prepare') frame.defines = true
    else return false
    return true
  }

  #describe(frame: Frame): void {
    frame.start = true
    if (shown.has(this.#text(0))) frame.verb = 'show'
    else frame.expected = 'target'
  }

  /** Words within a statement that say what the next name is. */
  #clause(frame: Frame, word: string): void {
    frame.start = frame.start && passing.has(word)
    if (listEnds.has(word)) frame.list = false
    else if (word === 'join' && frame.query) frame.expected = 'source'
    else if (word === 'using' && (frame.verb === 'delete' || frame.verb === 'merge')) frame.expected = 'source'
    else if (word === 'into' && (frame.verb === 'insert' || frame.verb === 'merge')) frame.expected = 'target'
    else if (word === 'references' && frame.verb === 'create') frame.expected = 'target'
    else if (frame.verb === 'create') this.#create(frame, word)
    else if (word === 'on' && frame.verb === 'index') frame.expected = 'target'
    else if ((word === 'table' || word === 'view') && (frame.verb === 'alter' || frame.verb === 'drop')) {
      frame.expected = 'target'
    }
  }

  #create(frame: Frame, word: string): void {
    if (frame.closer !== '' || frame.defines) return
    if (word === 'table' || word === 'view') frame.expected = 'created'
    else if (word === 'macro' || word === 'function') frame.expected = 'macro'
    else if (['index', 'type', 'schema', 'sequence', 'secret'].includes(word)) frame.verb = word
  }

  /** `is distinct from`, `copy from database`, `show tables from`. */
  #isNoClause(frame: Frame): boolean {
    if (this.#text(-2) === 'distinct') return this.#text(-3) === 'is' || this.#text(-3) === 'not'
    return (frame.verb === 'copy' && this.#text(0) === 'database') || frame.verb === 'show'
  }

  /** `with a as (`, but not `timestamp with time zone` or `with ordinality as t(`. */
  #isCteList(frame: Frame): boolean {
    if (this.#text(0) === 'recursive') return true
    if (!this.#isName(0)) return false
    const next = this.#text(1)
    if (next === 'as') return ['(', 'not', 'materialized'].includes(this.#text(2))
    return (next === '(' && frame.query) || next === 'using'
  }
}
