import { tokenizeSql, type SqlToken } from '../../engine/sql-tokens.ts'
import type { Field, Plain } from './form.ts'

/** What stands in a spec, and so in the statement made of it, for the value of field number `i`. */
const word = (i: number) => `hole_${i}_`
const number = (i: number) => 91_000_000 + i
const inText = /^(\$?|'[^]*?)hole_(\d+)_([^]*)$/

/** A token of a template: one that must stand there, or the place of a field's value between two texts. */
export type Slot =
  | { readonly type: 'token'; readonly text: string }
  | {
      readonly type: 'hole'
      readonly field: number
      readonly list: boolean
      readonly before: string
      readonly after: string
    }

/** Stand-ins for the values that a field can have, by the shapes that its value can take. */
export function standIns(field: Field, i: number): Plain[] {
  const scalar = field.type === 'number' ? number(i) : word(i)
  const own = isListed(field) ? [[word(i)]] : [scalar]
  return field.parameter ? (field.type === 'multi' ? ['$' + word(i), ...own] : ['$' + word(i)]) : own
}

/** Whether the place of a field's value may hold a list. */
function isListed(field: Field | undefined): boolean {
  return field?.type === 'multi' || (field?.type === 'select' && field.several !== undefined)
}

/** Tokens as they are compared: words without case. */
export function comparable({ kind, text }: SqlToken): string {
  return kind === 'word' ? text.toLowerCase() : text
}

/** A statement made of stand-ins, as what must be there and what may vary. */
export function toTemplate(sql: string, fields: readonly Field[]): Slot[] {
  return tokenizeSql(sql).map((token): Slot => {
    const [, before, digits, after] = inText.exec(token.text) ?? []
    if (digits !== undefined) {
      const field = Number(digits)
      const list = isListed(fields[field]) && (before === '$' || (before === "'" && after === "'"))
      return { type: 'hole', field, list, before: before ?? '', after: after ?? '' }
    }
    const held = token.kind === 'number' ? Number(token.text) - number(0) : -1
    if (held >= 0 && held < fields.length) return { type: 'hole', field: held, list: false, before: '', after: '' }
    return { type: 'token', text: comparable(token) }
  })
}

/** A place at which a statement differs from a template; `expected` is undefined where anything more is too much. */
export interface Mismatch {
  readonly at: number
  readonly expected: string | undefined
}

/** Reads the values of fields, by number, from a statement that fits a template; else the first place that does not. */
export function matchTemplate(
  template: readonly Slot[],
  tokens: readonly SqlToken[]
): ReadonlyMap<number, Plain> | Mismatch {
  const values = new Map<number, Plain>()
  let at = 0
  for (const slot of template) {
    const token = tokens[at]
    if (slot.type === 'token') {
      if (!token || comparable(token) !== slot.text) return { at, expected: slot.text }
      at++
      continue
    }
    const read = slot.list ? readList(tokens, at) : readOne(tokens, at, slot)
    if (!read) return { at, expected: '…' }
    if (!values.has(slot.field)) values.set(slot.field, read.value)
    at = read.next
  }
  return at < tokens.length ? { at, expected: undefined } : values
}

interface Read {
  readonly value: Plain
  readonly next: number
}

function readOne(
  tokens: readonly SqlToken[],
  at: number,
  { before, after }: Slot & { type: 'hole' }
): Read | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const { text } = token
  const negative = text === '-' && tokens[at + 1]?.kind === 'number'
  if (negative) return { value: -Number(tokens[at + 1]?.text), next: at + 2 }
  if (token.kind === 'number') return { value: Number(text), next: at + 1 }
  if (token.kind === 'parameter') return { value: text, next: at + 1 }
  const [open, close] = before === '$' ? ["'", "'"] : [before, after]
  const fits = (token.kind === 'string' || token.kind === 'word') && text.startsWith(open) && text.endsWith(close)
  if (!fits || text.length < open.length + close.length) return undefined
  const inner = text.slice(open.length, text.length - close.length)
  return { value: open.startsWith("'") ? inner.replaceAll("''", "'") : inner, next: at + 1 }
}

function readList(tokens: readonly SqlToken[], at: number): Read | undefined {
  if (tokens[at]?.kind === 'parameter') return { value: tokens[at].text, next: at + 1 }
  const values: string[] = []
  for (let next = at; ; next += 2) {
    const token = tokens[next]
    if (token?.kind !== 'string') return undefined
    values.push(token.text.slice(1, -1).replaceAll("''", "'"))
    if (tokens[next + 1]?.text !== ',') return { value: values, next: next + 1 }
  }
}
