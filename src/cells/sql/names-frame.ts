import type { NameSet } from './name-set.ts'

/**
 * What the next name is: a `source` is a table, or a function when a parenthesis follows; a `target` is a table in any
 * case; `created` is a new table, `macro` a new function.
 */
export type Expected = 'source' | 'target' | 'created' | 'macro' | undefined

/** Where a WITH list stands: before a name, between name and body, or after a body. */
export interface CteList {
  readonly recursive: boolean
  at: 'name' | 'head' | 'body'
  name: string
}

/** A query or a part of one: what stands in it sees its tables, then those around it. */
export interface Select {
  readonly around: Select | undefined
}

/** A relation or a parameter where it stands, by UTF-16 offsets; names are without quotes and `$`. */
export interface SqlReference {
  readonly kind: 'relation' | 'parameter'
  readonly name: string
  readonly start: number
  readonly end: number
  /** The query whose table it is. */
  readonly select: Select
  /** Whether an alias may follow it: it is a table in a FROM list. */
  readonly listed: boolean
  /** Names that mean something else where it stands: CTEs, and what the text makes. */
  readonly hidden: NameSet
}

/** What is known within one pair of brackets, or of a statement outside of all. */
export class Frame {
  /** Whether FROM begins a list of tables here, and is no part of an expression (`extract(year from day)`). */
  query = false
  /** Whether a statement or query can begin here. */
  start = false
  /** Whether this is a list of tables, where a comma or JOIN is followed by one more. */
  list = false
  expected: Expected
  ctes: CteList | undefined
  /** The statement's first word when it decides what later words mean. */
  verb = ''
  /** Whether AS is followed by a query instead of an alias. */
  defines = false

  /** `scope` holds the CTEs that can be named here. */
  constructor(
    readonly closer: string,
    public scope: NameSet,
    public select: Select = { around: undefined }
  ) {}

  /** Takes what follows as a query or statement. */
  begin(): this {
    this.query = true
    this.start = true
    return this
  }
}
