import type { Lang } from './lang.ts'
import { maybeWords, type Inputs, type MessageKey } from './words.ts'

export type { MessageKey } from './words.ts'

/** The words of a message in `lang`. */
export function say<K extends MessageKey>(
  lang: Lang,
  key: K,
  ...inputs: Record<string, never> extends Inputs<K> ? [] : [Inputs<K>]
): string {
  return words(lang, key, inputs[0] ?? {})
}

/** The words for a problem that a lower room reported by key. A key outside the catalogue is a programming error. */
export function sayProblem(
  lang: Lang,
  problem: { key: string; params?: Readonly<Record<string, string | number>> }
): string {
  return words(lang, problem.key, problem.params ?? {})
}

export function isMessageKey(key: string): key is MessageKey {
  return maybeWords('vi', key, {}) !== undefined || maybeWords('en', key, {}) !== undefined
}

function words(lang: Lang, key: string, inputs: Readonly<Record<string, unknown>>): string {
  const said = maybeWords(lang, key, inputs)
  if (said === undefined) throw new Error('unknown message: ' + key)
  return said
}
