/** Words of a query language, for highlighting. */
export interface Words {
  readonly keywords: readonly string[]
  readonly types: readonly string[]
  readonly functions: readonly string[]
}

/** Something that may be written. */
export interface Choice {
  readonly label: string
  /** What sort of thing it is: one of the classes of `editor-look.ts`, and in words. */
  readonly sort: string
  readonly kind: string
  /** What is written; the label when absent. */
  readonly insert?: string
  /** How many characters before its end the cursor then stands. */
  readonly back?: number
  readonly detail?: string
  readonly help?: string
}

/** What may be written in the place of a stretch of text. */
export interface Choices {
  readonly from: number
  readonly to: number
  readonly choices: readonly Choice[]
}

/** What a stretch of text means. */
export interface Card {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly kind: string
  readonly text?: string
  readonly rows?: readonly { readonly name: string; readonly detail: string; readonly text: string }[]
}

/** Something wrong with a stretch of text, and what would mend it. */
export interface Squiggle {
  readonly from: number
  readonly to: number
  readonly message: string
  readonly fixes: readonly Fix[]
}

/** Another text for the stretch that is wrong. */
export interface Fix {
  readonly label: string
  readonly insert: string
}

/** Who knows the language that is written. */
export interface Assist {
  readonly words: Words
  /** What may be written at an offset; `explicit` when it was asked for by key. */
  complete(text: string, at: number, explicit: boolean): Choices | undefined
  explain(text: string, at: number): Card | undefined
}
