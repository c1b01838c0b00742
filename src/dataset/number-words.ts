const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const variants: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, bẩy: 7, đôi: 2, nhất: 1, nhì: 2 }

/**
 * The whole number that Vietnamese words name, 0 to 999, or undefined. Takes cardinals (`hai mươi mốt`, `một trăm linh
 * năm`), ordinals (`thứ nhất`, `thứ tư`) and multiples (`gấp đôi`, `gấp ba`); words are lower case and composed (NFC).
 */
export function maybeWordNumber(text: string): number | undefined {
  const words = text.replace(/^(gấp|thứ) /u, '').split(' ')
  if (words.length === 1) return digitOf(words[0])
  const hundred = words.indexOf('trăm')
  if (hundred > 1) return undefined
  if (hundred === -1) return maybeTens(words)
  const hundreds = plainDigit(words[0])
  const rest = words.slice(2)
  if (hundreds === undefined || hundreds === 0) return undefined
  if (rest.length === 0) return hundreds * 100
  const below = rest[0] === 'linh' || rest[0] === 'lẻ' ? oneDigit(rest.slice(1)) : maybeTens(rest)
  return below === undefined ? undefined : hundreds * 100 + below
}

/** The words for a whole number from 0 to 999, as a northern speaker reads it. */
export function toNumberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999) throw new Error('no words for number: ' + value)
  const hundreds = Math.floor(value / 100)
  const below = value % 100
  if (hundreds === 0) return tensWords(below)
  const head = `${digits[hundreds]} trăm`
  if (below === 0) return head
  return below < 10 ? `${head} linh ${digits[below]}` : `${head} ${tensWords(below)}`
}

function tensWords(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return digits[ones] ?? ''
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`
  if (ones === 0) return head
  if (ones === 5) return `${head} lăm`
  return `${head} ${tens > 1 && ones === 1 ? 'mốt' : digits[ones]}`
}

function maybeTens(words: readonly string[]): number | undefined {
  const [first = '', ...rest] = words
  if (first === 'mười') return rest.length === 0 ? 10 : sum(10, oneDigit(rest))
  const tens = plainDigit(first)
  if (rest[0] !== 'mươi' || tens === undefined || tens < 2) return undefined
  return rest.length === 1 ? tens * 10 : sum(tens * 10, oneDigit(rest.slice(1)))
}

function sum(tens: number, ones: number | undefined): number | undefined {
  return ones === undefined || ones === 0 ? undefined : tens + ones
}

function oneDigit(words: readonly string[]): number | undefined {
  return words.length === 1 ? digitOf(words[0]) : undefined
}

function digitOf(word = ''): number | undefined {
  return word === 'mười' ? 10 : (plainDigit(word) ?? variants[word])
}

function plainDigit(word = ''): number | undefined {
  const digit = digits.indexOf(word as (typeof digits)[number])
  return digit === -1 ? undefined : digit
}
