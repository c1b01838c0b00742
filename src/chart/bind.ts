import { foldName } from '../notebook/fold-name.ts'
import type { Value } from '../table/table.ts'
import type { ChartSpec } from './spec.ts'

/** Names of the notebook's values that a spec reads, as in `highlight: $country`. */
export function chartNames(spec: ChartSpec): string[] {
  const values = spec.marks.flatMap((mark) => mark.highlight?.values ?? [])
  const names = values.flatMap((value) => nameIn(value) ?? [])
  return [...new Map(names.map((name) => [foldName(name), name])).values()]
}

/** Puts the values in the place of their names; a list stands for all of its members, a missing value for none. */
export function bindChart(spec: ChartSpec, values: Readonly<Record<string, Value>>): ChartSpec {
  if (chartNames(spec).length === 0) return spec
  const held = new Map(Object.entries(values).map(([name, value]) => [foldName(name), value]))
  const bound = (value: string | number | boolean): (string | number | boolean)[] => {
    const name = nameIn(value)
    if (name === undefined) return [value]
    const meant = held.get(foldName(name)) ?? null
    return (Array.isArray(meant) ? meant : [meant]).filter(isPlain)
  }
  return {
    ...spec,
    marks: spec.marks.map((mark) =>
      mark.highlight
        ? { ...mark, highlight: { ...mark.highlight, values: mark.highlight.values.flatMap(bound) } }
        : mark
    )
  }
}

function nameIn(value: string | number | boolean): string | undefined {
  return typeof value === 'string' ? /^\$([\p{L}_][\p{L}\p{N}_]*)$/u.exec(value.normalize('NFC'))?.[1] : undefined
}

function isPlain(value: Value): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
