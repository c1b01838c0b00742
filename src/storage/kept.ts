import type { Text } from '../i18n/lang.ts'

/** Identity of a notebook in this browser: a letter, then letters and digits, so that it is never taken for a link. */
export type KeptId = string & { readonly brand: 'KeptId' }

/** What a kept notebook was made from. */
export interface Origin {
  /** Of a shipped notebook. */
  readonly slug?: string
  /** Of the author's text as it was then, by `fingerprint`. */
  readonly fingerprint: string
  /** The author's text, where it can be had nowhere else: of a shared link, a file. */
  readonly text?: string
}

/** Why a notebook came to stand beside another: two tabs wrote it, or a file held it with another text. */
export interface Copy {
  readonly of: KeptId
  readonly why: 'other-tab' | 'file'
}

/** Text of editors that was not yet put into the notebook, by what the session calls them. */
export type Drafts = Readonly<Record<string, string>>

/** The number of the last stored edit, by hand. */
export type Reached = Readonly<Record<string, number>>

/** What may be kept beside the text. */
export interface Extras {
  readonly drafts?: Drafts
  /** The session's undo history, asked for only when it is written. */
  readonly undo?: () => string
  /** The first chart, as the list of notebooks shows it. */
  readonly preview?: string
}

/** A notebook as the list shows it. */
export interface KeptHead {
  readonly id: KeptId
  readonly title: Text
  readonly origin?: Origin
  readonly copy?: Copy
  readonly preview?: string
  /** Milliseconds since 1970. */
  readonly created: number
  readonly updated: number
  /** When it went to the bin. */
  readonly deleted?: number
  /** Grows with every write; 0 while no write was acknowledged. */
  readonly version: number
}

/** A notebook as it is opened. */
export interface Kept extends KeptHead {
  readonly text: string
  readonly drafts: Drafts
  /** The undo history; after a crash it may be some keys behind the text. */
  readonly undo?: string
  /** The hands that wrote this text without it being stored yet; hand it back to `keep`. */
  readonly trail: readonly string[]
}

/** A notebook as it is stored. */
export interface Row extends KeptHead {
  readonly text: string
  readonly drafts: Drafts
  /** The hand that wrote it: one keeper of one tab. */
  readonly by: string
  /**
   * How far each of the last hands is stored here. The journal of a killed browser may hold entries again that were
   * removed some seconds before: by this they are known to be old.
   */
  readonly seen: Reached
}

/** Names an earlier state: when it was written, and as which version. */
export interface Stamp {
  readonly at: number
  readonly version: number
}

/** An earlier state of a notebook. */
export interface State extends Stamp {
  readonly id: KeptId
  readonly text: string
}

/** A head whose missing parts may be spelt out, as parsers give them. */
type LooseHead = { readonly [K in keyof KeptHead]: KeptHead[K] | undefined } & Required<
  Pick<KeptHead, 'id' | 'title' | 'created' | 'updated' | 'version'>
>

/** What the list shows of a stored notebook. */
export function toHead(row: LooseHead): KeptHead {
  const { id, title, origin, copy, preview, created, updated, deleted, version } = row
  return {
    id,
    title,
    created,
    updated,
    version,
    ...(origin && { origin }),
    ...(copy && { copy }),
    ...(preview !== undefined && { preview }),
    ...(deleted !== undefined && { deleted })
  }
}

/** The notebook taken back from the bin. */
export function outOfBin({ deleted: _, ...row }: Row): Row {
  return row
}

/** Whether two sets of drafts are the same, in whatever order. */
export function sameDrafts(a: Drafts, b: Drafts): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
