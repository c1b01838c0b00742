import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { parquetWriteBuffer } from 'hyparquet-writer'

/** Text in Windows-1258, as Vietnamese Windows wrote it: tones are signs of their own. */
export function toWindows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258')
  const bytes = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i]))
  const signs = [...text.normalize('NFC')].flatMap((sign) => {
    if (bytes.has(sign)) return sign
    const [letter = '', ...marks] = sign.normalize('NFD')
    const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
    return [(letter + marks.filter((mark) => mark !== tone).join('')).normalize('NFC'), tone]
  })
  return Uint8Array.from(signs.filter(Boolean), (sign) => bytes.get(sign) as number)
}

/** Text in UTF-16, with or without its mark. */
export function toUtf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = Array.from((mark ? '\ufeff' : '') + text, (_, i) => ((mark ? '\ufeff' : '') + text).charCodeAt(i))
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

/** A Parquet file of provinces with a number each. */
export function makeParquet(rows: number): Uint8Array {
  const index = Array.from({ length: rows }, (_, i) => i)
  const columnData = [
    { name: 'Tỉnh', data: index.map((i) => (i % 2 ? 'Đắk Lắk' : 'Huế')), type: 'STRING' as const },
    { name: 'n', data: index.map((i) => i * 1.5), type: 'DOUBLE' as const }
  ]
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

/** A workbook of one sheet. */
export function makeXlsx(rows: (string | number | Date | null)[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Trang 1', rows }] })
}

/** A zip of texts. */
export function makeZip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
