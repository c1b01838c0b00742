import type { Text } from '../i18n/lang.ts'
import { foldText } from '../i18n/fold.ts'
import type { KeptHead } from './kept.ts'

/** A notebook with what it says. */
export type Searched = KeptHead & { readonly text: string }

/**
 * The notebooks that hold every word of `query`, in the title or the text, accents or not: those with all words in the
 * title first, then the newest first. An empty query finds all.
 */
export function findIn<T extends Searched>(notebooks: readonly T[], query: string): T[] {
  const words = foldText(query).split(' ')
  const found = notebooks.flatMap((notebook) => {
    const title = foldText(wordsOf(notebook.title))
    const whole = title + ' ' + foldText(notebook.text)
    if (!words.every((word) => whole.includes(word))) return []
    return [{ notebook, titled: words.every((word) => title.includes(word)) }]
  })
  return found
    .sort((a, b) => Number(b.titled) - Number(a.titled) || newestFirst(a.notebook, b.notebook))
    .map(({ notebook }) => notebook)
}

export function newestFirst(a: KeptHead, b: KeptHead): number {
  return b.updated - a.updated || (a.id < b.id ? -1 : 1)
}

function wordsOf(title: Text): string {
  return typeof title === 'string' ? title : `${title.vi ?? ''} ${title.en ?? ''}`
}
