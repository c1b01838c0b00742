import * as v from 'valibot'
import { parsed, refused, type Parsed, type Problem } from '../notebook/problem.ts'
import {
  backupVersion,
  manifestName,
  manifestSchema,
  notebookSchema,
  type ManifestNotebook,
  type Whole
} from './backup.ts'
import { fingerprint } from '../notebook/fingerprint.ts'
import { toHead, type Row, type State } from './kept.ts'
import { newId } from './new-id.ts'
import { titleOf } from './title-of.ts'
import { unpack, type Unpacked } from './unpack.ts'

export interface Backup {
  readonly wholes: readonly Whole[]
  /** Whether the manifest told what the notebooks are; without one they are just texts. */
  readonly known: boolean
  readonly problems: readonly Problem[]
}

type Files = Unpacked['files']

/** Reads a file that `writeBackup` wrote, or any zip of `.md` files. What can be read of a broken one is read. */
export function readBackup(bytes: Uint8Array, now: number): Parsed<Backup> {
  const unpacked = unpack(bytes)
  if (!unpacked.ok) return unpacked
  const { files, cutOff } = unpacked.value
  const cut: Problem[] = cutOff ? [{ key: 'storage_backup_cut_off' }] : []
  const manifest = maybeManifest(files)
  if (manifest && manifest.sotay_backup > backupVersion) {
    return refused('storage_backup_newer', { version: manifest.sotay_backup, known: backupVersion })
  }
  if (!manifest) return withoutManifest(files, now, cut)
  const problems = [...cut]
  const wholes = manifest.notebooks.flatMap((entry, i) => {
    const read = v.safeParse(notebookSchema, entry)
    if (read.success) return maybeWhole(read.output, files, problems)
    problems.push({ key: 'storage_backup_bad_entry', params: { number: i + 1 } })
    return []
  })
  return parsed({ wholes, known: true, problems })
}

function maybeManifest(files: Files): v.InferOutput<typeof manifestSchema> | undefined {
  try {
    const read = v.safeParse(manifestSchema, JSON.parse(toText(files[manifestName]) ?? ''))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

function withoutManifest(files: Files, now: number, problems: readonly Problem[]): Parsed<Backup> {
  const names = Object.keys(files).filter((name) => /^(?!states\/|__MACOSX\/).*\.(md|markdown)$/i.test(name))
  if (names.length === 0) return refused('storage_backup_unreadable')
  const wholes = names.sort().map((name): Whole => {
    const text = toText(files[name]) ?? ''
    const title = titleOf(text) || name.replace(/^.*\/|\.\w+$/g, '')
    return {
      row: { id: newId(), title, text, drafts: {}, created: now, updated: now, version: 1, by: 'file', seen: {} },
      states: []
    }
  })
  return parsed({ wholes, known: false, problems: [...problems, { key: 'storage_backup_no_manifest' }] })
}

function maybeWhole(entry: ManifestNotebook, files: Files, problems: Problem[]): Whole[] {
  const states = entry.states.flatMap((state): State[] => {
    const text = maybeText(state, files, problems)
    return text === undefined ? [] : [{ id: entry.id, at: state.at, version: state.version, text }]
  })
  const text = maybeText(entry, files, problems) ?? states.at(-1)?.text
  if (text === undefined) return []
  return [{ row: toRow(entry, text), states, ...(entry.undo !== undefined && { undo: entry.undo }) }]
}

function toRow(entry: ManifestNotebook, text: string): Row {
  return { ...toHead({ ...entry, title: titleOf(text) }), drafts: entry.drafts, text, by: 'file', seen: {} }
}

function maybeText(
  entry: { file: string; fingerprint: string; text?: string | undefined },
  files: Files,
  problems: Problem[]
): string | undefined {
  const { file } = entry
  const text = entry.text ?? toText(Object.hasOwn(files, file) ? files[file] : undefined)
  if (text === undefined) problems.push({ key: 'storage_backup_missing_file', params: { file } })
  else if (fingerprint(text) !== entry.fingerprint) {
    problems.push({ key: 'storage_backup_altered', params: { file } })
  }
  return text
}

function toText(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
