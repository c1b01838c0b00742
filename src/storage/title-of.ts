import { parseFront } from '../notebook/front.ts'
import type { Text } from '../i18n/lang.ts'

/** The title in a notebook's front matter, else its first heading, else ''. */
export function titleOf(text: string): Text {
  const { front } = parseFront(text)
  if (front.title !== '') return front.title
  return /^#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(text.slice(front.raw.length))?.[1] ?? ''
}
