import { inLang, type Lang } from '../i18n/lang.ts'
import type { Problem } from '../notebook/problem.ts'
import type { KeptHead } from './kept.ts'

const words = {
  'other-tab': ['storage_other_tab_copy', 'storage_untitled_other_tab_copy'],
  file: ['storage_file_copy', 'storage_untitled_file_copy']
} as const

/** The name of a notebook that stands beside another one, as a message; nothing for an ordinary notebook. */
export function maybeLabel(head: KeptHead, lang: Lang): Problem | undefined {
  if (!head.copy) return undefined
  const title = inLang(head.title, lang)
  const [named, untitled] = words[head.copy.why]
  return title === '' ? { key: untitled } : { key: named, params: { title } }
}
