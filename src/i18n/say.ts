import * as messages from './generated/messages.js'
import type { Lang } from './lang.ts'

type Messages = typeof messages

/** Key of a message in the catalogue: room, underscore, name. */
export type MessageKey = Exclude<keyof Messages, 'm'>

type Inputs<K extends MessageKey> = Parameters<Messages[K]>[0]

/** The words of a message in `lang`. */
export function say<K extends MessageKey>(
  lang: Lang,
  key: K,
  ...inputs: Record<string, never> extends Inputs<K> ? [] : [Inputs<K>]
): string {
  const message = messages[key] as (inputs: unknown, options: { locale: Lang }) => string
  return message(inputs[0] ?? {}, { locale: lang })
}

export function isMessageKey(key: string): key is MessageKey {
  return key in messages && key !== 'm'
}

/** The words for a problem that a lower room reported by key. A key outside the catalogue is a programming error. */
export function sayProblem(
  lang: Lang,
  problem: { key: string; params?: Readonly<Record<string, string | number>> }
): string {
  if (!isMessageKey(problem.key)) throw new Error('unknown message: ' + problem.key)
  const message = messages[problem.key] as (inputs: unknown, options: { locale: Lang }) => string
  return message(problem.params ?? {}, { locale: lang })
}
