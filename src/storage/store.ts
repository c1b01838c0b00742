import type { Parsed, Problem } from '../notebook/problem.ts'
import type { Kept, KeptHead, KeptId, Origin, Stamp } from './kept.ts'
import type { Keeper } from './keeper.ts'
import type { Written } from './plan-write.ts'
import type { Notice } from './ports.ts'

/** Notebooks found, and why there may be more. */
export interface Listing {
  readonly notebooks: readonly KeptHead[]
  readonly problems: readonly Problem[]
}

/** What became of texts that an earlier page left unsaved. */
export interface Recovered {
  readonly id: KeptId
  /** The notebook beside which it was kept, as another tab had written that one. */
  readonly apartFrom?: KeptId
}

/** What reading a file of all notebooks came to. */
export interface ReadBack {
  /** Notebooks that were added or came back from the bin. */
  readonly added: readonly KeptId[]
  /** How many were here already, with the same text. */
  readonly same: number
  /** What of the file could not be used. */
  readonly problems: readonly Problem[]
}

/** A change that a list or an open notebook may want to follow. */
export interface Seen extends Notice {
  /** Whether this tab did it. */
  readonly here: boolean
}

/** Notebooks kept in the browser. Refusals are values with the keys `storage_…`; nothing throws. */
export interface Store {
  /** The notebooks that are not in the bin, newest first, unsaved ones too. */
  list(): Promise<Listing>
  /** The notebooks in the bin, the latest first. */
  bin(): Promise<Listing>
  /** Those that hold every word of `query`, accents or not. */
  findNotebooks(query: string): Promise<Listing>
  read(id: KeptId): Promise<Parsed<Kept>>
  /** Writes a text that grew from version `base` (0: a new notebook). If another stands there, both are kept. */
  write(id: KeptId, text: string, base: number): Promise<Parsed<Written>>
  /** Keeps an opened notebook from now on. */
  keep(kept: Kept): Keeper
  /** Keeps a new notebook, of which nothing is stored before its first change. */
  begin(origin?: Origin): Keeper
  /** Earlier states, newest first. */
  earlier(id: KeptId): Promise<Parsed<readonly Stamp[]>>
  readEarlier(id: KeptId, stamp: Stamp): Promise<Parsed<string>>
  /** Puts into the bin, from where it can be brought back for thirty days. */
  remove(id: KeptId): Promise<Parsed<undefined>>
  restore(id: KeptId): Promise<Parsed<undefined>>
  /** Deletes for good what is in the bin, to make room. */
  discard(id: KeptId): Promise<Parsed<undefined>>
  /** Stores what earlier pages left unsaved. Listing and reading do so too; calling it tells what came of it. */
  recover(): Promise<readonly Recovered[]>
  /** One file (zip) of everything, bin and earlier states included. */
  downloadAll(): Promise<Parsed<Uint8Array<ArrayBuffer>>>
  /** Takes in such a file, or any zip of `.md` files. Nothing that is here is changed. */
  readAll(file: Uint8Array): Promise<Parsed<ReadBack>>
  watch(fn: (seen: Seen) => void): () => void
  /** Saves what is open and lets go of the browser's means. */
  close(): Promise<void>
}
