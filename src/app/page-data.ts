import type { Lang, Text } from '../i18n/lang.ts'

/** A shipped notebook as the start page lists it. */
export interface Listed {
  readonly slug: string
  readonly text: string
  /** What the build knows of it beyond what is on its page; absent in development. */
  readonly known?: {
    /** Path of a `KnownFile` below the site's root. */
    readonly file: string
    /** Inputs for whose every value the results are in it. */
    readonly inputs: readonly string[]
  }
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
  readonly notebooks: readonly Listed[]
  /** The notebook that the page shows; the start page shows none. */
  readonly open?: {
    readonly slug: string
    /** Results known at build, by cell id, as `toSnapshot` wrote them. */
    readonly outputs: Readonly<Record<string, string>>
  }
}
