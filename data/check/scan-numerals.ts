/** A numeral as it stands in a text: where, and its characters. */
export interface FoundNumeral {
  readonly start: number
  readonly text: string
}

const scale = '(?:nghìn|ngàn|triệu|(?:tỉ|tỷ)(?! lệ))'
const digits = `\\d+(?:[.,/-]+\\d+)*(?: ${scale}(?!\\p{L}))*`

/** Words that count, each only in the company that makes it a number. */
const words = [
  'gấp (?:đôi|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)',
  '(?<=thứ )(?:nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)',
  'đầu tiên',
  'một(?! số| cách| điều| trong những| bước| phần| cú)',
  '(?<!hàng |[\\d] )(?:trăm|nghìn|ngàn|triệu)',
  '(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|nửa|chục)',
  '(?<!/|một |những |nhiều |mỗi |hằng |hàng |trong |cả )năm(?! \\d| ngoái| qua| trước| nay| sau| học)'
]

const numeral = new RegExp(spell(`${digits}|(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`), 'giu')

/**
 * Every numeral of a text, in order: digits with their grouping, denominators and scale words, dates, and number words.
 * `năm` counts as five only where it cannot be "year", `một` as one where it is not an article; what a new text uses
 * otherwise is rather reported than passed over. Accents may be composed or decomposed.
 */
export function scanNumerals(text: string): FoundNumeral[] {
  return [...text.matchAll(numeral)].map((match) => ({ start: match.index, text: match[0] }))
}

/** Lets every accented word of a pattern match its decomposed spelling too. */
function spell(pattern: string): string {
  return pattern.replace(/[\p{L} ]*[^\p{ASCII}][\p{L} ]*/gu, (word) => `(?:${word}|${word.normalize('NFD')})`)
}
