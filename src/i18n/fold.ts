/**
 * Text as a search compares it, without case and accents, blanks as one space: `Thủ  tục` becomes `thu tuc`. Composed and
 * decomposed accents fold alike.
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/gu, ' ').trim()
}
