import { parsed, refused, type Parsed } from '../../notebook/problem.ts'

/** Bytes that a notebook may have. */
const largest = 1_000_000

/** The text of a notebook's file; refused when it is too large or no text. */
export async function readNotebookFile(file: File): Promise<Parsed<string>> {
  if (file.size > largest) return refused('app_file_too_large', { name: file.name })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    if (!text.includes('\0')) return parsed(text)
  } catch {
    // No text, as is told below.
  }
  return refused('app_file_not_text', { name: file.name })
}
