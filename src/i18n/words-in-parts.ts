import parts from 'virtual:words'
import { fillWords, type Message } from './fill-words.ts'
import type { Lang } from './lang.ts'

const held: Record<Lang, Readonly<Record<string, Message>>> = { vi: {}, en: {} }
const asked = new Map<string, Promise<void>>()

/** The words of a message, where they were brought. */
export function maybeWords(lang: Lang, key: string, inputs: Readonly<Record<string, unknown>>): string | undefined {
  const words = held[lang][key]
  return words === undefined ? undefined : fillWords(lang, words, inputs)
}

/**
 * Sees to it that all words of a language are at hand, or those alone that the page itself says. Whatever code the page fetches
 * later comes with all words of the languages in use (`bringRest`, which the build puts before each such fetch).
 */
export async function bringWords(lang: Lang, part: 'reading' | 'all'): Promise<void> {
  const { reading, rest } = parts[lang]
  await Promise.all([once(lang, 'reading', reading), part === 'all' && once(lang, 'rest', rest)])
}

/** Gives what `load` gives, once the words that it may say are there too. */
export async function bringRest<T>(load: () => Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([load(), ...inUse().map((lang) => bringWords(lang, 'all'))])
  return loaded
}

function inUse(): Lang[] {
  return (Object.keys(held) as Lang[]).filter((lang) => asked.has(lang + 'reading'))
}

function once(lang: Lang, part: string, load: () => Promise<Readonly<Record<string, Message>>>): Promise<void> {
  const key = lang + part
  const bringing =
    asked.get(key) ??
    load().then(
      (words) => void (held[lang] = { ...held[lang], ...words }),
      (error: unknown) => {
        asked.delete(key)
        throw error
      }
    )
  asked.set(key, bringing)
  return bringing
}
