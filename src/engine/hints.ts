import type { Report } from './diagnose.ts'

interface Hint {
  readonly key: string
  readonly params?: Record<string, string>
}

/** Message keys of the extensions for which something else can be said than that they are missing. */
const extensions: Record<string, string> = {
  parquet: 'engine_needs_parquet',
  json: 'engine_needs_json',
  icu: 'engine_needs_icu',
  excel: 'engine_needs_excel',
  fts: 'engine_needs_fts',
  httpfs: 'engine_no_network'
}

/** Files read by name alone: `from 'a.parquet'`. */
const fileHints: readonly [RegExp, string][] = [
  [/^(https?|s3|gcs|gs|r2|hf|ftp):\/\//i, 'engine_no_network'],
  [/\.parquet$/i, 'engine_needs_parquet'],
  [/\.(json|ndjson|jsonl)(\.gz)?$/i, 'engine_needs_json_file'],
  [/\.xlsx?$/i, 'engine_needs_excel']
]

/** What to tell when a statement needs what this engine does not have; undefined for ordinary errors. */
export function hintFor(report: Report): Hint | undefined {
  const message = report.exception_message
  const extension =
    /it exists in the (\w+) extension/.exec(message)?.[1] ??
    /required extension '(\w+)'/.exec(message)?.[1] ??
    extensionByName(report)
  if (extension) {
    const name = subjectOf(report)
    const reads = extension === 'json' && /^read_/i.test(name) ? 'engine_needs_json_file' : undefined
    return { key: reads ?? extensions[extension] ?? 'engine_needs_extension', params: { extension, name } }
  }
  const file = /Cannot access file "([^"]+)"|match the pattern "([^"]+)"/.exec(message)
  const path = file?.[1] ?? file?.[2] ?? (report.type === 'Table' ? report.name : undefined)
  const known = path && fileHints.find(([pattern]) => pattern.test(path))
  if (known) return { key: known[1], params: { name: path, extension: '' } }
  if (file) return { key: 'engine_no_file', params: { file: path ?? '' } }
  const [first = ''] = message.split('\n')
  if (/TIMESTAMP WITH TIME ZONE( ->|[,)])|-> TIMESTAMP WITH TIME ZONE/.test(first)) {
    return { key: 'engine_needs_icu', params: { extension: 'icu', name: 'TIMESTAMP WITH TIME ZONE' } }
  }
  return plainHint(report)
}

function plainHint({ exception_type: type, exception_message: message }: Report): Hint | undefined {
  if (type === 'Out of Memory') return { key: 'engine_out_of_memory' }
  if (message.includes('attached in read-only mode')) return { key: 'engine_read_only' }
  if (/has been locked|is disabled (by|through) configuration/.test(message)) return { key: 'engine_locked' }
  const unsupported = /Unsupported Arrow type (\w+)/.exec(message)?.[1]
  if (unsupported) return { key: 'engine_unsupported_type', params: { type: unsupported } }
  return undefined
}

function extensionByName({ error_subtype, name = '' }: Report): string | undefined {
  if (error_subtype !== 'MISSING_ENTRY') return undefined
  if (/^(match_bm25|stem|create_fts_index|drop_fts_index)$/i.test(name)) return 'fts'
  return /^st_/i.test(name) ? 'spatial' : undefined
}

function subjectOf({ exception_message: message, name = '' }: Report): string {
  return /with name "([^"]+)"/.exec(message)?.[1] ?? name
}
