import type { Text } from '../i18n/lang.ts'
import { langs } from '../i18n/lang.ts'
import type { Problem } from '../notebook/problem.ts'
import { nearName } from './near.ts'
import type { Entry, Node } from './node.ts'
import type { Place } from './spec.ts'

const longestText = 2_000

/** Takes values out of nodes and keeps every problem on the way, each with its position. */
export class Reader {
  readonly problems: Problem[] = []

  fail(key: string, params: Problem['params'], node: { readonly at?: Place }): undefined {
    const { at } = node
    this.problems.push({ key, ...(params && { params }), ...(at && { line: at.line, column: at.column }) })
    return undefined
  }

  /** The entries of a map, by key; keys outside `allowed` and repeated ones are problems. */
  fields(node: Node, allowed: readonly string[], unknownKey = 'chart_unknown_option'): Map<string, Node> {
    const found = new Map<string, Node>()
    if (node.kind !== 'map') {
      this.fail('chart_expected_map', undefined, node)
      return found
    }
    for (const entry of node.entries) {
      if (!allowed.includes(entry.key)) this.unknown(unknownKey, entry.key, allowed, entry)
      else if (found.has(entry.key)) this.fail('chart_yaml_duplicate', undefined, entry)
      else found.set(entry.key, entry.node)
    }
    return found
  }

  unknown(key: string, name: string, allowed: readonly string[], node: Node | Entry): undefined {
    const near = nearName(name, allowed)
    const shown = name.length > 40 ? name.slice(0, 40) + '…' : name
    return near === undefined
      ? this.fail(key, { name: shown, allowed: allowed.join(', ') }, node)
      : this.fail(key + '_near', { name: shown, near }, node)
  }

  oneOf<T extends string>(node: Node, allowed: readonly T[]): T | undefined {
    const value = node.kind === 'scalar' ? node.value : undefined
    if (allowed.includes(value as T)) return value as T
    return this.unknown('chart_unknown_value', typeof value === 'object' ? 'null' : String(value), allowed, node)
  }

  flag(node: Node): boolean | undefined {
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value
    return this.fail('chart_expected_flag', undefined, node)
  }

  number(node: Node, least: number, most: number): number | undefined {
    const value = node.kind === 'scalar' ? node.value : undefined
    if (typeof value === 'number' && value >= least && value <= most) return value
    return this.fail('chart_expected_number', { least, most }, node)
  }

  /** A name, as of a column or a relation. */
  name(node: Node): string | undefined {
    const value = node.kind === 'scalar' ? node.value : undefined
    if (typeof value === 'string' && value !== '' && value.length <= 200) return value
    return this.fail('chart_expected_name', undefined, node)
  }

  /** A text for people: one for all languages, or one for each. */
  text(node: Node): Text | undefined {
    if (node.kind === 'scalar' && node.value !== null) return this.words(node)
    if (node.kind !== 'map') return this.fail('chart_expected_text', undefined, node)
    const text: { vi?: string; en?: string } = {}
    const fields = this.fields(node, langs)
    for (const lang of langs) {
      const held = fields.get(lang)
      const words = held && this.words(held)
      if (words !== undefined) text[lang] = words
    }
    return text
  }

  private words(node: Node): string | undefined {
    if (node.kind !== 'scalar' || node.value === null) return this.fail('chart_expected_text', undefined, node)
    const words = String(node.value)
    return words.length <= longestText ? words : this.fail('chart_text_too_long', { limit: longestText }, node)
  }

  /** A list of plain values; one value alone counts as a list of one. */
  values(node: Node): (string | number | boolean)[] | undefined {
    const items = node.kind === 'list' ? node.items : [node]
    const values: (string | number | boolean)[] = []
    for (const item of items) {
      if (item.kind !== 'scalar' || item.value === null) return this.fail('chart_expected_values', undefined, item)
      values.push(item.value)
    }
    return values
  }
}
