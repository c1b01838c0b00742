import { LineCounter, parseDocument } from 'yaml'
import type { Text } from '../i18n/lang.ts'
import { readFileEntries } from './file-entry.ts'
import { formatVersion, type Front } from './notebook.ts'
import type { Problem } from './problem.ts'

const untitled: Front = { raw: '', title: '' }

/** Reads the YAML front matter at the head of a file; a file without one is a plain Markdown file and fine. */
export function parseFront(text: string): { front: Front; problems: readonly Problem[] } {
  const match = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(\r?\n|$)/.exec(text)
  if (!match) return { front: untitled, problems: [] }
  const raw = match[0]
  const lines = new LineCounter()
  const document = parseDocument(match[1] ?? '', { lineCounter: lines })
  const problems: Problem[] = document.errors.map((error) => {
    const at = lines.linePos(error.pos[0])
    return { key: 'notebook_front_yaml', params: { reason: error.code }, line: at.line + 1, column: at.col }
  })
  const value: unknown = problems.length ? {} : (document.toJS({ maxAliasCount: 100 }) ?? {})
  if (!isRecord(value)) {
    return { front: { raw, title: '' }, problems: [{ key: 'notebook_front_shape', line: 2, column: 1 }] }
  }
  const version = value['sotay']
  if (typeof version === 'number' && version > formatVersion) {
    problems.push({ key: 'notebook_newer', params: { version, known: formatVersion }, line: 2, column: 1 })
  }
  const description = toLocalised(value['description'])
  const question = toLocalised(value['question'])
  const answer = toLocalised(value['answer'])
  const files = readFileEntries(value['files'])
  return {
    front: {
      raw,
      title: toLocalised(value['title']) ?? '',
      ...(description !== undefined && { description }),
      ...(question !== undefined && { question }),
      ...(answer !== undefined && { answer }),
      ...(files.length > 0 && { files })
    },
    problems
  }
}

/** Front matter for a new notebook. */
export function writeFront(title: Text): Front {
  const shown = JSON.stringify(title).replace(/"(\w+)":/g, '$1: ')
  return { raw: `---\nsotay: ${formatVersion}\ntitle: ${shown}\n---\n`, title }
}

function toLocalised(value: unknown): Text | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (!isRecord(value)) return undefined
  const { vi, en } = value
  return { ...(typeof vi === 'string' && { vi }), ...(typeof en === 'string' && { en }) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
