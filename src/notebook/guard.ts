import { blocksOf, linesOf } from './blocks.ts'

/**
 * The lines that close what a prose text leaves open: code, a language block, a fence that is being typed. Without them
 * the text would swallow the cells after it.
 */
export function closingOf(text: string): string {
  let added = ''
  for (;;) {
    const blocks = [...blocksOf(linesOf(text + added))]
    const language = blocks.findLast(({ type }) => type === 'language')
    const open = language?.unclosed === undefined ? blocks.at(-1) : language
    if (open?.unclosed === undefined) return added
    added += '\n' + open.unclosed
  }
}

/** What follows a prose cell, without the closing lines that were written there. */
export function withoutClosing(close: string): string {
  return close.replace(/^(?:\n(?::::|`{3,}|~{3,}))+(?=\s|$)/, '')
}
