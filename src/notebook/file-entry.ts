/** A column of a file as a notebook names it; what is absent is as the file itself has it. */
export interface FileColumnEntry {
  readonly name: string
  /** SQL type. */
  readonly type: string
  /** Heading in the file, where it is another than the name. */
  readonly from?: string
  /** What its text was taken for, and how its numbers and dates are written. */
  readonly as?: string
  readonly numbers?: string
  readonly dates?: string
}

/** A file that a notebook uses: not the file, but how to know it again and how it is read. */
export interface FileEntry {
  /** The name by which cells read it. */
  readonly name: string
  /** The file's own name. */
  readonly file: string
  readonly bytes: number
  /** What tells the file from all others. */
  readonly hash: string
  /** Where the web has it. It is only ever fetched on a reader's word. */
  readonly url?: string
  /** How it is opened: encoding, delimiter, sheet, and so on. */
  readonly read: Readonly<Record<string, string | number>>
  readonly nulls: readonly string[]
  readonly columns: readonly FileColumnEntry[]
}

/** The files that front matter names; what is not one is passed over, as unknown keys are. */
export function readFileEntries(value: unknown): FileEntry[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one['name'] !== 'string' || one['name'] === '') return []
    const columns = Array.isArray(one['columns']) ? one['columns'].flatMap(readColumn) : []
    return {
      name: one['name'].normalize('NFC'),
      file: textOf(one['file']),
      bytes: typeof one['bytes'] === 'number' ? one['bytes'] : 0,
      hash: textOf(one['hash']),
      ...(typeof one['url'] === 'string' && one['url'] !== '' && { url: one['url'] }),
      read: isRecord(one['read']) ? plain(one['read']) : {},
      nulls: Array.isArray(one['nulls']) ? one['nulls'].map(textOf) : [],
      columns
    }
  })
}

function readColumn(one: unknown): FileColumnEntry[] {
  if (!isRecord(one)) return []
  const { name, type, ...rest } = plain(one)
  const optional = Object.entries(rest).filter(([key]) => ['from', 'as', 'numbers', 'dates'].includes(key))
  return [
    {
      name: textOf(name),
      type: textOf(type),
      ...Object.fromEntries(optional.map(([key, text]) => [key, textOf(text)]))
    }
  ]
}

function plain(record: Record<string, unknown>): Record<string, string | number> {
  const entries = Object.entries(record).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(entries) as Record<string, string | number>
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
