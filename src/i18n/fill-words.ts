import type { Lang } from './lang.ts'

/** A message as the built page has it: words with gaps (`{name}`), or such words for each plural form of one of the gaps. */
export type Message = string | { readonly of: string; readonly forms: Readonly<Record<string, string>> }

/** A message's words with their gaps filled. */
export function fillWords(lang: Lang, message: Message, inputs: Readonly<Record<string, unknown>>): string {
  const words =
    typeof message === 'string'
      ? message
      : (message.forms[new Intl.PluralRules(lang).select(Number(inputs[message.of]))] ?? message.forms['other'] ?? '')
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(inputs[name]))
}
