import type { Output, ResultOutput } from '../cells/output.ts'
import type { Files } from '../cells/own-file.ts'
import type { Address } from '../dataset/address.ts'
import type { Engine } from '../engine/engine.ts'
import type { Lang } from '../i18n/lang.ts'
import type { History } from '../notebook/history.ts'
import type { CellId } from '../notebook/notebook.ts'
import type { Problem } from '../notebook/problem.ts'
import type { CellState } from '../runtime/runtime.ts'
import type { Transform } from '../sandbox/transform.ts'
import type { Value } from '../table/table.ts'
import type { Canvas } from './drawings.svelte.ts'
import type { Recollection } from './recollection.ts'
import type { RunLog } from './run-log.svelte.ts'
import type { Session } from './session.svelte.ts'

/** What the page knows of a cell. */
export interface CellStatus {
  readonly state: CellState
  readonly output?: Output | undefined
  readonly problems: readonly Problem[]
  /** Of a result that came with the page and was computed here too: that it is the same, or the one that came. */
  readonly baked?: 'same' | ResultOutput | undefined
  /** Whether its last run was stopped. */
  readonly stopped?: boolean
}

/** What the sender of a link saw: the dataset's version, and results by the names or ids of cells, as `printResult` writes them. */
export interface Sent {
  readonly dataset?: string
  readonly prints: Readonly<Record<string, string>>
}

/** The source of a number in a cell's result. */
export interface OpenSource {
  readonly cell: CellId
  readonly address: Address
}

export interface SessionParts {
  readonly text: string
  readonly lang: Lang
  readonly engine: Engine
  readonly transform: Transform
  /** Names of the dataset's tables. */
  readonly tables: readonly string[]
  /** Brings the reader's own files into the engine; absent at build. */
  readonly files?: Files
  /** Results known beforehand, and how they were drawn for this language. */
  readonly known?: ReadonlyMap<CellId, Output>
  /** Further results that are known, by what determines them. */
  readonly recollection?: Recollection
  readonly drawings?: ReadonlyMap<CellId, string>
  readonly given?: Readonly<Record<string, Value>>
  /** What was done to the notebook before, where it was kept; its present is `text`. */
  readonly history?: History
  readonly now?: () => number
  /** Where each run of a cell is written down. */
  readonly runs: RunLog
  /** Whether changes mark what they touch as stale instead of running it. */
  readonly lazy?: boolean
  readonly sent?: Sent
  /** Called after every change of the document. */
  changed?(session: Session): void
  /** Called with the values of all inputs after a person gave one. */
  gave?(given: Readonly<Record<string, Value>>): void
  /** Absent at build, when all is drawn beforehand. */
  readonly canvas?: Canvas
}
