import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '../i18n/fill-words.ts'
import type { Lang } from '../i18n/lang.ts'

interface Variants {
  readonly declarations: readonly string[]
  readonly match: Readonly<Record<string, string>>
}

/** The messages of a language by their keys. */
export function readCatalogue(lang: Lang): ReadonlyMap<string, Message> {
  const folder = `src/i18n/messages/${lang}`
  const entries = readdirSync(folder).flatMap((file) => {
    const room = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string | [Variants]>
    return Object.entries(room).filter(([key]) => !key.startsWith('$'))
  })
  return new Map(entries.map(([key, said]) => [key, typeof said === 'string' ? said : pluralOf(key, said[0])]))
}

/** Variants by the plural form of one input, the only ones that are used here. */
function pluralOf(key: string, { declarations, match }: Variants): Message {
  const [, local, of] = /\blocal (\w+) = (\w+): plural/.exec(declarations.join('\n')) ?? []
  const forms = Object.entries(match).map(([form, words]) => {
    const [name, category = ''] = form.split('=')
    if (name !== local) throw new Error(`${key} has variants by more than one plural form`)
    return [category, words]
  })
  if (of === undefined) throw new Error(`${key} has variants by something else than a plural form`)
  return { of, forms: Object.fromEntries(forms) as Record<string, string> }
}
