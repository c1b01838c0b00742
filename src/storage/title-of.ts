import { parseFront } from '../notebook/front.ts'
import { firstHeading } from '../notebook/title.ts'
import type { Text } from '../i18n/lang.ts'

/** The title in a notebook's front matter, else its first heading, else ''. */
export function titleOf(text: string): Text {
  const { front } = parseFront(text)
  if (front.title !== '') return front.title
  return firstHeading(text.slice(front.raw.length))
}
