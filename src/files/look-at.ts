import type { NumberStyle } from './column-plan.ts'
import type { Decoded } from './decoded.ts'
import type { Progress } from './decoder.ts'
import { parseDelimited, sniffDelimiter } from './delimited.ts'
import { recogniseEncoding } from './encoding.ts'
import { findHeading, toColumnNames } from './heading.ts'
import { limits } from './limits.ts'
import type { Choices, Look } from './look.ts'
import { proposePlan } from './propose-plan.ts'
import { toUtf8 } from './to-utf8.ts'
import { ProblemError } from '../notebook/problem.ts'
import type { Value } from '../table/table.ts'

/** Bytes of a text that are looked at. */
const looked = 1_000_000

/** Rows that are shown, and rows from which types are told. */
const shown = 50
const told = 2_000

/** A delimited text: how it looks, and what the engine needs to read it. */
export interface Text {
  readonly bytes: Blob
  readonly delimiter: string
  readonly heading: number
  readonly width: number
  readonly look: Omit<Look, 'members' | 'sheets'>
}

/** Looks at the beginning of a delimited text and puts all of it into UTF-8. */
export async function lookAtText(
  name: string,
  bytes: Blob,
  choices: Choices,
  word: string,
  progress: Progress
): Promise<Text> {
  const head = new Uint8Array(await bytes.slice(0, looked).arrayBuffer())
  const cut = bytes.size > looked
  const encoding = choices.encoding ?? recogniseEncoding(head, cut)
  const text = new TextDecoder(encoding).decode(head).normalize('NFC')
  const delimiter = choices.delimiter ?? (/\.tsv$|\.tab$/i.test(name) ? '\t' : sniffDelimiter(text.slice(0, 100_000)))
  const parsed = parseDelimited(text, delimiter, told + 60)
  const rows = cut && parsed.length > 1 && parsed.length < told + 60 ? parsed.slice(0, -1) : parsed
  const heading = choices.heading ?? findHeading(rows.slice(0, 50))
  const data = rows.slice(heading).filter((row) => row.length > 0)
  const heads = rows[heading - 1] ?? []
  const width = Math.max(heads.length, ...data.slice(0, told).map((row) => row.length), 1)
  if (rows.every((row) => row.length === 0)) throw new ProblemError({ key: 'files_empty' })
  if (width > limits.columns) throw new ProblemError({ key: 'files_too_wide', params: { columns: limits.columns } })
  const names = toColumnNames(
    Array.from({ length: width }, (_, i) => heads[i]),
    word
  )
  const texts = names.map((_, i) => data.flatMap((row) => row[i] ?? []))
  const utf8 = await toUtf8(bytes, encoding, new TextDecoder(encoding).decode(head))
  progress(bytes.size, bytes.size)
  return {
    bytes: utf8,
    delimiter,
    heading,
    width,
    look: {
      format: 'csv',
      choices: { encoding, delimiter, heading },
      plan: proposePlan(names, texts, hintOf(text, delimiter)),
      types: names.map(() => 'VARCHAR'),
      rows: data.slice(0, shown).map((row) => names.map((_, i) => row[i] ?? null)),
      ...(!cut && parsed.length < told + 60 && { rowCount: data.length })
    }
  }
}

/** Looks at a table that was decoded as a whole. */
export function lookAtTable(format: Look['format'], decoded: Decoded): Omit<Look, 'members' | 'sheets' | 'choices'> {
  const { names, columns, rowCount } = decoded
  const texts = columns.map(({ type, values }) =>
    type === 'VARCHAR' && format === 'xlsx'
      ? values.slice(0, told).flatMap((value) => (typeof value === 'string' ? value : []))
      : undefined
  )
  const rows = Array.from({ length: Math.min(shown, rowCount) }, (_, row) =>
    columns.map(({ values }) => (values[row] ?? null) as Value)
  )
  const plan = proposePlan(names, texts, 'en')
  return { format, plan, types: columns.map(({ type }) => type), rows, rowCount }
}

/** How numbers are likely written where no column proves it: lists parted by semicolons have decimal commas, and so do Vietnamese. */
function hintOf(text: string, delimiter: string): NumberStyle {
  const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i.test(text)
  return delimiter === ';' || vietnamese ? 'vi' : 'en'
}
