import { createHash } from 'node:crypto'
import type { AuthoredSource } from '../read/authored.ts'
import type { Complaints } from '../read/complaints.ts'
import type { Authored } from '../read/read-authored.ts'

/** A text as received, with what `sources.yaml` says of it. */
export interface SourceText {
  readonly source: AuthoredSource
  readonly text: string
}

/** The texts by source id. A file that is missing, undeclared, not UTF-8 or not as received is complained of. */
export function sourceTexts(authored: Authored, complaints: Complaints): Map<string, SourceText> {
  const texts = new Map<string, SourceText>()
  const declared = new Set<string>()
  for (const { value: source, file, line, lineOf } of authored.sources) {
    declared.add(source.file)
    const bytes = authored.bytes.get(source.file)
    if (!bytes) {
      complaints.add(file, lineOf('file'), `no such text: sources/${source.file}`)
      continue
    }
    if (texts.has(source.id)) complaints.add(file, line, `source id is taken: ${source.id}`)
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (hash !== source.sha256)
      complaints.add(file, lineOf('sha256'), `sources/${source.file} is not the file as received: its hash is ${hash}`)
    texts.set(source.id, { source, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) })
  }
  for (const name of authored.bytes.keys())
    if (!declared.has(name)) complaints.add('sources.yaml', 1, `no entry for sources/${name}`)
  return texts
}
