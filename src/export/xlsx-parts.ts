import { columnLetters, styles, textCell, xmlText } from './xlsx-cell.ts'
import type { Head, SourceLine } from './writer.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What a sheet begins with: widths fitted to its first rows, the head bold and in place when one scrolls. */
export function sheetHead(columns: readonly Head[], widths: readonly number[]): string {
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const head = columns.map(({ name }, i) => textCell(name, `${columnLetters(i)}1`, styles.head))
  return [
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
    `<sheetData><row r="1">${head.join('')}</row>`
  ].join('')
}

export const sheetTail = '</sheetData></worksheet>'

/** The sheet of sources: a label and what it says in each row. */
export function sourcesSheet(lines: readonly SourceLine[]): string {
  const rows = lines.map(({ label, text }, i) => {
    const row = i + 1
    const group = label === ''
    const cells = group
      ? textCell(text, `A${row}`, styles.head)
      : textCell(label, `A${row}`, styles.label) + textCell(text, `B${row}`, styles.wrapped)
    return `<row r="${row}">${cells}</row>`
  })
  const cols =
    '<cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols>'
  return `${declaration}<worksheet xmlns="${main}">${cols}<sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** The files beside the sheets that make a workbook of them. */
export function workbookParts(names: readonly string[]): [path: string, text: string][] {
  const sheets = names.map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const links = names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
  const types = names.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'))
  return [
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`
    ],
    ['xl/_rels/workbook.xml.rels', related([...links, relation('rIdStyles', 'styles', 'styles.xml')])],
    ['xl/styles.xml', stylesXml],
    ['_rels/.rels', related([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${types.join('')}</Types>`
    ]
  ]
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
}

function related(links: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${links.join('')}</Relationships>`
}

function override(path: string, type: string): string {
  return `<Override PartName="${path}" ContentType="${kind}.${type}+xml"/>`
}

const stylesXml = [
  `${declaration}<styleSheet xmlns="${main}">`,
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss.000"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="6">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '</cellXfs></styleSheet>'
].join('')
