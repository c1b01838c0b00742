import type { KeptId } from './kept.ts'
import type { Vault } from './vault.ts'

/** Small texts that are written at once, or refused by throwing: localStorage. */
export type Items = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What tabs of one browser know of each other. */
export interface Locks {
  /** Holds a name for as long as the page lives. */
  hold(name: string): void
  /** The names that are held by any tab; undefined when there is no telling. */
  held(): Promise<ReadonlySet<string> | undefined>
  /** Does work while no other tab does work of this name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>
}

/** What one tab tells the others. */
export interface Notice {
  readonly id: KeptId
  readonly version: number
  readonly what: 'written' | 'binned' | 'removed'
}

export interface Channel {
  post(notice: Notice): void
  listen(fn: (notice: Notice) => void): void
  close(): void
}

/** What a store stands on. */
export interface StorePorts {
  readonly vault: Vault
  /** Absent where the browser refuses it. */
  readonly items?: Items
  readonly locks: Locks
  readonly channel: Channel
  now(): number
  /** Milliseconds that an opening waits for another tab to store what it journaled. */
  readonly patience: number
  /** Calls `fn` whenever the page may be about to vanish. */
  onHide(fn: () => void): void
  /** Asks the browser not to throw this away. */
  persist(): Promise<unknown>
}
