import type { Out, Plan, Writer } from './writer.ts'

/** How a file carries where its rows come from: within itself, or as a second file beside it in a zip. */
export type SourcesPlace = 'comments' | 'below' | 'sheet' | 'side'

/** A format that results can be written in. Its writer is fetched when it is first wanted. */
export interface Format {
  readonly id: 'csv' | 'xlsx' | 'tsv' | 'json' | 'ndjson' | 'markdown' | 'sql' | 'parquet' | 'arrow'
  readonly title: string
  readonly extension: string
  readonly mime: string
  readonly sources: SourcesPlace
  /** Whether the sources go along unless a person says otherwise: where they are in nobody's way. */
  readonly sourced: boolean
  load(): Promise<(plan: Plan, out: Out) => Writer>
}

/** Every format, in the order in which they are offered. */
export const formats: readonly Format[] = [
  {
    id: 'csv',
    title: 'CSV',
    extension: 'csv',
    mime: 'text/csv',
    sources: 'comments',
    sourced: false,
    load: async () => (await import('./csv.ts')).csvWriter
  },
  {
    id: 'xlsx',
    title: 'Excel',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    sources: 'sheet',
    sourced: true,
    load: async () => (await import('./xlsx.ts')).xlsxWriter
  },
  {
    id: 'parquet',
    title: 'Parquet',
    extension: 'parquet',
    mime: 'application/vnd.apache.parquet',
    sources: 'side',
    sourced: false,
    load: async () => (await import('./parquet.ts')).parquetWriter
  },
  {
    id: 'json',
    title: 'JSON',
    extension: 'json',
    mime: 'application/json',
    sources: 'side',
    sourced: false,
    load: async () => (await import('./json.ts')).jsonWriter
  },
  {
    id: 'ndjson',
    title: 'NDJSON',
    extension: 'ndjson',
    mime: 'application/x-ndjson',
    sources: 'side',
    sourced: false,
    load: async () => (await import('./json.ts')).ndjsonWriter
  },
  {
    id: 'tsv',
    title: 'TSV',
    extension: 'tsv',
    mime: 'text/tab-separated-values',
    sources: 'comments',
    sourced: false,
    load: async () => (await import('./csv.ts')).tsvWriter
  },
  {
    id: 'arrow',
    title: 'Arrow',
    extension: 'arrow',
    mime: 'application/vnd.apache.arrow.file',
    sources: 'side',
    sourced: false,
    load: async () => (await import('./arrow.ts')).arrowWriter
  },
  {
    id: 'markdown',
    title: 'Markdown',
    extension: 'md',
    mime: 'text/markdown',
    sources: 'below',
    sourced: true,
    load: async () => (await import('./markdown.ts')).markdownWriter
  },
  {
    id: 'sql',
    title: 'SQL',
    extension: 'sql',
    mime: 'application/sql',
    sources: 'comments',
    sourced: true,
    load: async () => (await import('./sql.ts')).sqlWriter
  }
]
