import * as v from 'valibot'
import type { Copy, Drafts, KeptId, Origin, Row, State } from './kept.ts'

/** A notebook with all that belongs to it, as a file of all notebooks holds it. */
export interface Whole {
  readonly row: Row
  /** Oldest first. */
  readonly states: readonly State[]
  readonly undo?: string
}

/** The version of the files that this code writes, and the newest that it reads. */
export const backupVersion = 1

export const manifestName = 'manifest.json'

/** A text in its own file; in the manifest as well when UTF-8 cannot hold it (half surrogate pairs). */
const textEntries = { file: v.string(), fingerprint: v.string(), text: v.optional(v.string()) }

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]{3,40}$/),
  v.transform((id) => id as KeptId)
)

const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15))
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const notebookSchema = v.object({
  ...textEntries,
  id,
  created: time,
  updated: time,
  deleted: v.optional(time),
  version,
  drafts: v.pipe(
    v.optional(v.record(v.string(), v.string()), {}),
    v.transform((drafts): Drafts => drafts)
  ),
  origin: v.optional(
    v.pipe(
      v.object({ slug: v.optional(v.string()), fingerprint: v.string(), text: v.optional(v.string()) }),
      v.transform((origin) => origin as Origin)
    )
  ),
  copy: v.optional(
    v.pipe(
      v.object({ of: id, why: v.picklist(['other-tab', 'file']) }),
      v.transform((copy): Copy => copy)
    )
  ),
  preview: v.optional(v.string()),
  undo: v.optional(v.string()),
  states: v.optional(v.array(v.object({ ...textEntries, at: time, version })), [])
})

export type ManifestNotebook = v.InferOutput<typeof notebookSchema>

export const manifestSchema = v.object({ sotay_backup: v.number(), notebooks: v.array(v.unknown()) })
