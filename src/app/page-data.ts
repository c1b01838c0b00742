import type { Lang, Text } from '../i18n/lang.ts'

/** What the build knows of a shipped notebook beyond what is on its page. */
export interface KnownOf {
  /** Path of a `KnownFile` below the site's root. */
  readonly file: string
  /** Inputs for whose every value the results are in it. */
  readonly inputs: readonly string[]
  /** Fingerprints of its cells that compute something. */
  readonly cells: readonly string[]
}

/** A shipped notebook's text. */
export interface Shipped {
  readonly slug: string
  readonly text: string
  /** Absent in development. */
  readonly known?: KnownOf
}

/** Where the site publishes the text of a shipped notebook, below its root. */
export function textPath(slug: string): string {
  return `n/${slug}/notebook.md`
}

/** A stretch of an answer: words, or a figure with the key of its mention (`vn.rank`). */
export type AnswerPiece = string | { readonly figure: string; readonly text: string }

/** A shipped notebook as the start page lists it. */
export interface Listed {
  readonly slug: string
  readonly question: Text
  readonly description?: Text
  /** What it answers, worked out at build. */
  readonly answer?: Readonly<Record<Lang, readonly AnswerPiece[]>>
  /** Absent in development. */
  readonly known?: KnownOf
}

/** What the build writes into a page for the script that brings it to life. */
export interface PageData {
  readonly lang: Lang
  /** From this page to the site's root: `./`, `../../`. */
  readonly root: string
  /** Version of the dataset that the page was built with. */
  readonly dataset: string
  /** Names of the dataset's tables and views. */
  readonly tables: readonly string[]
  /** Short names of the press texts, by their id. */
  readonly texts: Readonly<Record<string, Text>>
  /** The shipped notebook that the page shows; the start page has none. */
  readonly notebooks: readonly Shipped[]
  /** All shipped notebooks; the start page's alone. */
  readonly listed?: readonly Listed[]
  /** The notebook that the page shows; the start page shows none. */
  readonly open?: {
    readonly slug: string
    /** Results known at build, by cell id, as `toSnapshot` wrote them. */
    readonly outputs: Readonly<Record<string, string>>
  }
}
