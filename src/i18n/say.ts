import { formatNumber } from './format.ts'
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

/** Numbers as the language writes them; those of four digits and less stay as they are, since most are years. */
function written(lang: Lang, inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isWritten = (value: unknown) =>
    typeof value === 'number' && (Math.abs(value) >= 10_000 || !Number.isInteger(value)) && Math.abs(value) >= 1e-6
  if (!Object.values(inputs).some(isWritten)) return inputs
  const entries = Object.entries(inputs).map(([key, value]) => [
    key,
    isWritten(value) ? formatNumber(lang, value as number) : value
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

function words(lang: Lang, key: string, inputs: Readonly<Record<string, unknown>>): string {
  const said = maybeWords(lang, key, written(lang, inputs))
  if (said === undefined) throw new Error('unknown message: ' + key)
  return said
}
