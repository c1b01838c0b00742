import type { Text } from '../i18n/lang.ts'
import { foldName } from '../notebook/fold-name.ts'
import type { Value } from '../table/table.ts'
import type { ChartSpec } from './spec.ts'

/** Names of the notebook's values that a spec reads, as in `highlight: $country` or `title: EGDI, $edition`. */
export function chartNames(spec: ChartSpec): string[] {
  const values = spec.marks.flatMap((mark) => mark.highlight?.values ?? [])
  const written = [spec.title, spec.subtitle].flatMap((text) => (text === undefined ? [] : inAnyLang(text)))
  const names = [
    ...values.flatMap((value) => nameIn(value) ?? []),
    ...written.flatMap((text) => [...text.normalize('NFC').matchAll(inText)].map(([, name = '']) => name))
  ]
  return [...new Map(names.map((name) => [foldName(name), name])).values()]
}

/** Puts the values in the place of their names; a list stands for all of its members, a missing value for none. */
export function bindChart(spec: ChartSpec, values: Readonly<Record<string, Value>>): ChartSpec {
  if (chartNames(spec).length === 0) return spec
  const held = new Map(Object.entries(values).map(([name, value]) => [foldName(name), value]))
  const meant = (name: string): (string | number | boolean)[] => {
    const value = held.get(foldName(name)) ?? null
    return (Array.isArray(value) ? value : [value]).filter(isPlain)
  }
  const bound = (value: string | number | boolean): (string | number | boolean)[] => {
    const name = nameIn(value)
    return name === undefined ? [value] : meant(name)
  }
  const write = (text: string) => text.normalize('NFC').replace(inText, (_, name: string) => meant(name).join(', '))
  const writeIn = (text: Text): Text =>
    typeof text === 'string'
      ? write(text)
      : Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, write(words)]))
  return {
    ...spec,
    ...(spec.title !== undefined && { title: writeIn(spec.title) }),
    ...(spec.subtitle !== undefined && { subtitle: writeIn(spec.subtitle) }),
    marks: spec.marks.map((mark) =>
      mark.highlight
        ? { ...mark, highlight: { ...mark.highlight, values: mark.highlight.values.flatMap(bound) } }
        : mark
    )
  }
}

/** A name within a text; an amount such as `US$5` or `A$m` is none. */
const inText = /(?<![^\s(“"])\$([\p{L}_][\p{L}\p{N}_]*)/gu

function inAnyLang(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

function nameIn(value: string | number | boolean): string | undefined {
  return typeof value === 'string' ? /^\$([\p{L}_][\p{L}\p{N}_]*)$/u.exec(value.normalize('NFC'))?.[1] : undefined
}

function isPlain(value: Value): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
