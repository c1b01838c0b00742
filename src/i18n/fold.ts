/** Text for a search that ignores case and accents: `Thủ tục` becomes `thu tuc`. Decomposed accents fold alike. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
