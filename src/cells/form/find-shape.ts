import { tokenizeSql, type SqlToken } from '../../engine/sql-tokens.ts'
import { fit, withAt, type Fitted } from './fit.ts'
import type { Plain } from './form.ts'
import { compileShape, type Shaped } from './shape.ts'
import { comparable, matchTemplate, type Mismatch } from './template.ts'

/** A statement that a guided cell with these values compiles to, space, case of words and comments aside. */
export interface Shape {
  readonly kind: Shaped
  readonly values: Readonly<Record<string, Plain>>
  /** Keys of the fields on which the statement depends; the rest is about how it is shown. */
  readonly keys: ReadonlySet<string>
}

/** A statement that is nearly such; `expected` should stand where `token` does, or nothing more where it is undefined. */
export interface Unlike {
  readonly kind: Shaped
  readonly token: SqlToken | undefined
  readonly expected: string | undefined
}

/** Share of a statement's tokens that must be those of a kind before a difference is worth telling. */
const near = 0.72

/**
 * The guided cell that a statement is, if one compiles to just this; else the nearest kind and where the statement parts
 * from it; undefined when it is like none. Sound by construction: what is found is compiled and compared.
 */
export function findShape(sql: string, kinds: readonly Shaped[]): Shape | Unlike | undefined {
  const tokens = tokenizeSql(sql).filter(({ text }, i, all) => !(text === ';' && i === all.length - 1))
  if (tokens.length < 5) return undefined
  let nearest: { unlike: Unlike; likeness: number } | undefined
  for (const kind of kinds) {
    const fitted = fit(kind, tokens)
    if (!fitted || fitted.likeness < near) continue
    const found = verify(kind, fitted, tokens)
    if ('values' in found) return found
    const unlike = { kind, token: tokens[found.at], expected: found.expected }
    if (!nearest || fitted.likeness > nearest.likeness) nearest = { unlike, likeness: fitted.likeness }
  }
  return nearest?.unlike
}

/** Whether a statement has the shape in full. */
export function isShape(found: Shape | Unlike | undefined): found is Shape {
  return found !== undefined && 'values' in found
}

function verify(kind: Shaped, { template, chosen, keys }: Fitted, tokens: readonly SqlToken[]): Shape | Mismatch {
  const matched = matchTemplate(template, tokens)
  if ('at' in matched) return matched
  const { fields, start } = kind.form
  let values: Readonly<Record<string, Plain>> = {}
  fields.forEach(({ key, preset }, i) => {
    const value = matched.get(i) ?? (isStandIn(chosen[i]) ? undefined : chosen[i])
    const said = value !== undefined && (JSON.stringify(value) !== JSON.stringify(preset) || key in start)
    if (said) values = withAt(values, key, value) as typeof values
  })
  const sql = compileShape(kind, values)
  const made = sql.ok ? tokenizeSql(sql.value) : []
  const at = tokens.findIndex((token, i) => !made[i] || comparable(made[i]) !== comparable(token))
  if (at >= 0 || made.length !== tokens.length) {
    const place = at < 0 ? tokens.length : at
    return { at: place, expected: made[place]?.text ?? (sql.ok ? undefined : '…') }
  }
  return { kind, values, keys }
}

function isStandIn(value: Plain | undefined): boolean {
  return /hole_\d+_|^9100\d{4}$/.test(String(value))
}
