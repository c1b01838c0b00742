import { say } from '../i18n/say.ts'
import { toPlainText } from '../table/plain-text.ts'
import type { Table } from '../table/table.ts'
import { cellMaker, columnLetters, longestText } from './xlsx-cell.ts'
import { sheetHead, sheetTail, sourcesSheet, workbookParts } from './xlsx-parts.ts'
import { ZipFile } from './zip.ts'
import type { Out, Plan, Writer } from './writer.ts'

/** Rows that a sheet of Excel holds below its head; the next ones go into another sheet. */
export const rowsPerSheet = 1_048_575

/**
 * A workbook, written as it grows. Numbers, dates, moments and truth values are Excel's own; integers beyond its 15 digits
 * are text. The sources have a sheet of their own.
 */
export function xlsxWriter({ name, lang, columns, sources }: Plan, out: Out): Writer {
  const zip = new ZipFile(out)
  const encoder = new TextEncoder()
  const makers = columns.map(({ type }) => cellMaker(type))
  const letters = columns.map((_, i) => columnLetters(i))
  const names: string[] = []
  let sheet: ReturnType<ZipFile['add']> | undefined
  let row = 0
  let cut = 0

  const begin = async (first: Table | undefined) => {
    names.push(sheetName(name, names.length))
    sheet = zip.add(`xl/worksheets/sheet${names.length}.xml`)
    row = 1
    await sheet.write(encoder.encode(sheetHead(columns, widths(columns, first))))
    return sheet
  }
  const close = async () => {
    await sheet?.write(encoder.encode(sheetTail))
    await sheet?.end()
  }
  const rowsXml = (table: Table, from: number, to: number) => {
    let xml = ''
    for (let i = from; i < to; i++) {
      row++
      xml += `<row r="${row}">`
      for (const [c, make] of makers.entries()) {
        const value = table.columns[c]?.values[i] ?? null
        if (typeof value === 'string' && value.length > longestText) cut++
        if (value !== null) xml += make(value, `${letters[c]}${row}`)
      }
      xml += '</row>'
    }
    return xml
  }

  return {
    async write(table) {
      for (let from = 0; from < table.rowCount;) {
        if (sheet && row > rowsPerSheet) {
          await close()
          sheet = undefined
        }
        const open = sheet ?? (await begin(table))
        const to = Math.min(table.rowCount, from + rowsPerSheet + 1 - row)
        await open.write(encoder.encode(rowsXml(table, from, to)))
        from = to
      }
    },
    async end() {
      if (!sheet) await begin(undefined)
      await close()
      if (sources) {
        names.push(say(lang, 'export_sources'))
        await zip.put(`xl/worksheets/sheet${names.length}.xml`, sourcesSheet(sources))
      }
      for (const [path, text] of workbookParts(names)) await zip.put(path, text)
      await zip.end()
      return cut > 0 ? [{ key: 'export_cut_cells', params: { count: cut } }] : []
    }
  }
}

/** A name that Excel takes for a sheet: at most 31 characters, none of `[]:*?/\`. */
function sheetName(name: string, index: number): string {
  const tail = index > 0 ? ` (${index + 1})` : ''
  const clean =
    name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Sheet'
  return clean.slice(0, 31 - tail.length) + tail
}

function widths(columns: Plan['columns'], first: Table | undefined): number[] {
  return columns.map(({ name, type }, i) => {
    const texts = (first?.columns[i]?.values ?? []).slice(0, 100).map((value) => toPlainText(value, type).length)
    return Math.min(60, Math.max(8, name.length, ...texts) + 2)
  })
}
