import { zipSync } from 'fflate'
import { inLang } from '../i18n/lang.ts'
import { backupVersion, manifestName, type Whole } from './backup.ts'
import { fingerprint } from '../notebook/fingerprint.ts'
import { foldText } from '../i18n/fold.ts'
import { toHead } from './kept.ts'

/**
 * Writes everything as one zip: a `.md` for each notebook under `notebooks/`, its earlier states under `states/`, and a
 * manifest that says what they are.
 */
export function writeBackup(wholes: readonly Whole[], made: number): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {}
  const add = (file: string, text: string) => {
    const bytes = new TextEncoder().encode(text)
    files[file] = bytes
    const lossless = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === text
    return { file, fingerprint: fingerprint(text), ...(!lossless && { text }) }
  }
  const notebooks = wholes.map(({ row, states, undo }) => ({
    ...add(`notebooks/${fileName(inLang(row.title, 'vi'))}-${row.id}.md`, row.text),
    ...toHead(row),
    drafts: row.drafts,
    ...(undo !== undefined && { undo }),
    states: states.map(({ at, version, text }) => ({
      ...add(`states/${row.id}/${String(version).padStart(6, '0')}-${at}.md`, text),
      at,
      version
    }))
  }))
  const manifest = { sotay_backup: backupVersion, made: new Date(made).toISOString(), notebooks }
  files[manifestName] = new TextEncoder().encode(JSON.stringify(manifest, undefined, 1))
  return zipSync(files, { level: 6 })
}

function fileName(title: string): string {
  const plain = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 60) || 'so-tay'
}
