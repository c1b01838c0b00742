import { recogniseEncoding } from './encoding.ts'

/** What a file is, by its content first and its name second. */
export type Format = 'csv' | 'json' | 'parquet' | 'xlsx' | 'arrow' | 'duckdb' | 'gzip' | 'zip' | 'xls' | 'unknown'

/** Bytes that are enough to recognise a file. */
export const headBytes = 65_536

/** Recognises a file by its first bytes, and where these are plain text by its name and first sign. */
export function recogniseFormat(name: string, head: Uint8Array): Format {
  const starts = (text: string, at = 0) => [...text].every((sign, i) => head[at + i] === sign.charCodeAt(0))
  if (starts('PAR1')) return 'parquet'
  if (starts('ARROW1') || starts('\xff\xff\xff\xff')) return 'arrow'
  if (starts('DUCK', 8)) return 'duckdb'
  if (starts('\x1f\x8b')) return 'gzip'
  if (starts('PK\x03\x04') || starts('PK\x05\x06')) return /\.xls[xm]$/i.test(name) ? 'xlsx' : 'zip'
  if (starts('\xd0\xcf\x11\xe0')) return 'xls'
  if (/\.(parquet|pq|arrow|feather|ipc|duckdb|xlsx|xlsm|xls|zip|gz|png|jpe?g|gif|pdf|docx?|pptx?|exe)$/i.test(name))
    return 'unknown'
  if (/\.(json|ndjson|jsonl|geojson)$/i.test(name)) return 'json'
  if (isBinary(head)) return 'unknown'
  if (/\.(csv|tsv|tab|txt)$/i.test(name)) return 'csv'
  return /^[\ufeff\s]*[[{]/.test(new TextDecoder().decode(head.subarray(0, 200))) ? 'json' : 'csv'
}

/** Whether bytes are no text in any encoding: zeros, or signs that no text holds. */
function isBinary(head: Uint8Array): boolean {
  if (recogniseEncoding(head, true).startsWith('utf-16')) return false
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
  return odd.includes(0) || odd.length > head.length * 0.01
}
