import type { Engine } from '../engine/engine.ts'
import type { Transform } from '../sandbox/transform.ts'
import type { KeptId } from '../storage/kept.ts'
import type { Store } from '../storage/store.ts'
import type { Value } from '../table/table.ts'
import type { Canvas } from './drawings.svelte.ts'
import type { OwnFiles } from './files/own-files.svelte.ts'
import type { PageData } from './page-data.ts'

/** What the application stands on. */
export interface AppParts {
  readonly page: PageData
  readonly engine: Engine
  readonly transform: Transform
  readonly canvas?: Canvas
  /** The notebooks kept in this browser; absent at build. */
  readonly store?: Store
  /** The reader's own files; absent at build. */
  readonly files?: OwnFiles
  /** Small texts that last as long as the tab; absent at build and where the browser refuses. */
  readonly tabStorage?: Pick<Storage, 'getItem' | 'setItem'>
  /** Reads a published file of the site, by its path below the root. */
  read(path: string): Promise<string>
  /** Does something when the page has nothing else to do; absent at build. */
  idle?(act: () => void): void
  /** Gives what is opened in the page's place an entry of its own in the browser's history. */
  enter?(): void
  /** Makes the page's address name a kept notebook, without going anywhere. */
  nameAddress?(id: KeptId): void
  /** Makes the page's address carry the values of inputs. */
  nameInputs?(given: Readonly<Record<string, Value>>): void
}
