import type { Plain } from './form.ts'

type Scalar = string | number

/** What a person typed as one value: a number where it is written as one, else the text; nothing for nothing. */
export function readScalar(text: string): Scalar | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(trimmed) && String(Number(trimmed)) === trimmed ? Number(trimmed) : trimmed
}

/** What a person typed as a list, one value on each line; nothing for no value. */
export function readList(text: string): readonly Scalar[] | undefined {
  const values = text.split('\n').flatMap((line) => readScalar(line) ?? [])
  return values.length > 0 ? values : undefined
}

/** A value as `readList` would read it. */
export function writeList(held: Plain | undefined): string {
  return Array.isArray(held) ? held.map(String).join('\n') : ''
}

/** What stands in a field of text; nothing for nothing. */
export function readText(text: string): string | undefined {
  return text === '' ? undefined : text
}

export function writeText(held: Plain | undefined): string {
  return typeof held === 'string' ? held : ''
}

/** One value as `readScalar` would read it. */
export function writeScalar(held: Plain | undefined): string {
  return held === undefined || held === null ? '' : String(held as Scalar)
}
