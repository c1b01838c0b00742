import type { DatabaseTable, Relation } from '../engine/engine.ts'
import type { FileColumnEntry, FileEntry } from '../notebook/file-entry.ts'
import { columnTypes, type ColumnPlan, type ReadPlan } from './column-plan.ts'
import { encodings } from './encoding.ts'
import type { Choices } from './look.ts'

/** What a notebook writes of a file that it uses. */
export function toEntry(
  file: { readonly name: string; readonly bytes: number; readonly hash: string; readonly url?: string | undefined },
  relation: Relation,
  choices: Choices,
  { columns, nulls }: ReadPlan,
  table?: Pick<DatabaseTable, 'schema' | 'table'>
): FileEntry {
  return {
    ...{ name: relation.name, file: file.name, bytes: file.bytes, hash: file.hash },
    ...(file.url !== undefined && { url: file.url }),
    read: { ...choices, ...(table && { schema: table.schema, table: table.table }) },
    nulls,
    columns: relation.columns.map(({ name, type }, i) => toColumnEntry(name, type, columns[i]))
  }
}

function toColumnEntry(name: string, type: string, plan: ColumnPlan | undefined): FileColumnEntry {
  if (!plan) return { name, type }
  const { from, type: as, numbers, dates } = plan
  return {
    ...{ name, type },
    ...(from !== name && { from }),
    ...(as !== 'same' && as !== 'text' && { as }),
    ...((as === 'number' || as === 'integer') && { numbers }),
    ...((as === 'date' || as === 'timestamp') && { dates })
  }
}

/** How a notebook says that a file is opened; what it does not say, or not rightly, is found anew. */
export function choicesOf({ read }: FileEntry): Choices {
  const text = (key: string) => (typeof read[key] === 'string' && read[key] !== '' ? read[key] : undefined)
  const encoding = encodings.find((encoding) => encoding === read['encoding'])
  const [member, sheet, delimiter] = [text('member'), text('sheet'), text('delimiter')]
  const heading = read['heading']
  return {
    ...(member !== undefined && { member }),
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter?.length === 1 && { delimiter }),
    ...(typeof heading === 'number' && Number.isInteger(heading) && heading >= 0 && heading < 1000 && { heading })
  }
}

/** A plan found in a file, with all that a notebook says of the columns that it has. */
export function planOf(entry: FileEntry, found: ReadPlan): ReadPlan {
  const columns = found.columns.map((column): ColumnPlan => {
    const wanted = entry.columns.find(({ name, from }) => (from ?? name) === column.from)
    if (!wanted) return column
    const type = columnTypes.find((type) => type === wanted.as) ?? (column.type === 'same' ? 'same' : 'text')
    return {
      ...{ from: column.from, name: wanted.name, type },
      numbers: wanted.numbers === 'vi' || wanted.numbers === 'en' ? wanted.numbers : column.numbers,
      dates: wanted.dates === 'mdy' || wanted.dates === 'ymd' || wanted.dates === 'dmy' ? wanted.dates : column.dates
    }
  })
  return { columns, nulls: entry.nulls }
}

/** Columns that a notebook reads and a file does not have. */
export function missingColumns(entry: FileEntry, plan: ReadPlan): string[] {
  const there = new Set(plan.columns.map(({ from }) => from))
  return entry.columns.flatMap(({ name, from }) => (there.has(from ?? name) ? [] : [name]))
}
