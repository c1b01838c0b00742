import * as v from 'valibot'
import type { Copy, Drafts, KeptId, Origin } from './kept.ts'
import type { Items } from './ports.ts'

/** The newest text of a notebook that one hand holds and that is not known to be stored. */
export interface Entry {
  readonly id: KeptId
  readonly tab: string
  /** Who wrote it, then those whose unstored text it grew from. */
  readonly hands: readonly [string, ...string[]]
  readonly base: number
  readonly text: string
  readonly drafts: Drafts
  readonly at: number
  /** The number of the edit, counted by the hand. */
  readonly edit: number
  readonly origin?: Origin | undefined
  readonly copy?: Copy | undefined
}

const prefix = 'sotay:journal:'

const id = v.pipe(
  v.string(),
  v.transform((id) => id as KeptId)
)

const schema = v.object({
  v: v.literal(1),
  id,
  tab: v.string(),
  hands: v.tupleWithRest([v.string()], v.string()),
  base: v.number(),
  text: v.string(),
  drafts: v.record(v.string(), v.string()),
  at: v.number(),
  edit: v.number(),
  origin: v.optional(
    v.pipe(
      v.object({ slug: v.optional(v.string()), fingerprint: v.string(), text: v.optional(v.string()) }),
      v.transform((origin) => origin as Origin)
    )
  ),
  copy: v.optional(v.object({ of: id, why: v.picklist(['other-tab', 'file']) }))
})

/** Texts that must outlive the page before anything slower has acknowledged them, one entry for each hand. */
export class Journal {
  readonly #items: Items | undefined

  constructor(items: Items | undefined) {
    this.#items = items
  }

  /** Writes at once; says whether it could. */
  put(entry: Entry): boolean {
    try {
      this.#items?.setItem(prefix + entry.hands[0], JSON.stringify({ v: 1, ...entry }))
      return this.#items !== undefined
    } catch {
      return false
    }
  }

  remove(hand: string): void {
    try {
      this.#items?.removeItem(prefix + hand)
    } catch {
      // What cannot be removed is found again, compared with what is stored, and then does no harm.
    }
  }

  /** Every entry of every tab, oldest first. What this code cannot read is left for code that can. */
  entries(): Entry[] {
    return this.#keys()
      .map((key) => this.#maybeRead(key))
      .filter((entry) => entry !== undefined)
      .sort((a, b) => a.at - b.at || a.hands.length - b.hands.length)
  }

  #maybeRead(key: string): Entry | undefined {
    try {
      const read = v.safeParse(schema, JSON.parse(this.#items?.getItem(key) ?? ''))
      return read.success ? read.output : undefined
    } catch {
      return undefined
    }
  }

  #keys(): string[] {
    try {
      const keys = Array.from({ length: this.#items?.length ?? 0 }, (_, i) => this.#items?.key(i) ?? '')
      return keys.filter((key) => key.startsWith(prefix))
    } catch {
      return []
    }
  }
}
