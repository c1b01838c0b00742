import * as messages from './generated/messages.js'
import type { Lang } from './lang.ts'

type Messages = typeof messages

/** Key of a message in the catalogue: room, underscore, name. */
export type MessageKey = Exclude<keyof Messages, 'm'>

/** What fills the gaps of a message. */
export type Inputs<K extends MessageKey> = Parameters<Messages[K]>[0]

/** The words of a message, where they are at hand: all of them, but in the built page, which uses `words-in-parts.ts`. */
export function maybeWords(lang: Lang, key: string, inputs: Readonly<Record<string, unknown>>): string | undefined {
  if (!(key in messages) || key === 'm') return undefined
  const message = messages[key as MessageKey] as (inputs: unknown, options: { locale: Lang }) => string
  return message(inputs, { locale: lang })
}

/** Sees to it that all words of a language are at hand, or those alone that the page itself says. */
export function bringWords(_lang: Lang, _part: 'reading' | 'all'): Promise<void> {
  return Promise.resolve()
}
