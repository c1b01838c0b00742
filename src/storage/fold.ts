/** A text as search compares it: without accents, in lower case, `Đ` and `đ` as `d`, blanks as one space. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/gu, ' ').trim()
}
