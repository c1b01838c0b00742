import type { Engine } from '../engine/engine.ts'
import type { CellId } from '../notebook/notebook.ts'
import { nameKey, type Observer, type RuntimeCell } from '../runtime/cell-kind.ts'
import { Runtime } from '../runtime/runtime.ts'
import type { Transform } from '../sandbox/transform.ts'
import type { Value } from '../table/table.ts'
import type { Host } from './host.ts'
import { kinds } from './kinds.ts'
import type { KnownResults } from './known-results.ts'
import type { Output } from './output.ts'
import { fileKind, type Files } from './own-file.ts'
import { suffices } from './suffices.ts'

interface NotebookRuntimeParts {
  readonly engine: Engine
  readonly transform: Transform
  readonly observer: Observer<Output>
  /** Whether a name, folded, is a table that needs no cell. */
  isTable(name: string): boolean
  /** The value that a person or an address gave to the input of a name, if any. */
  given?(name: string): Value | undefined
  /** Takes the first rows of a result that is still being made. */
  early?(id: CellId, output: Output): void
  now?(): number
  /** Results that are known beforehand, as long as they are wanted. */
  known?: (() => Pick<KnownResults, 'recall'> | undefined) | undefined
  /** Brings the reader's own files into the engine; absent at build. */
  readonly files?: Files | undefined
}

/** The runtime of a notebook over an engine: the same in the page and at build. */
export function createRuntime({
  engine,
  transform,
  observer,
  isTable,
  given,
  early,
  now,
  known,
  files
}: NotebookRuntimeParts): Runtime<Output, Host> {
  const source = files && fileKind(files)
  return new Runtime({
    kinds: source ? new Map([...kinds, [source.name, source]]) : kinds,
    observer,
    host: (cell, signal) => ({
      engine,
      transform,
      signal,
      relation: relationOf(cell),
      ...(early && {
        early(output: Output) {
          if (!signal.aborted) early(cell.id, output)
        }
      }),
      given: cell.name === undefined ? undefined : given?.(cell.name),
      givenTo: (name) => given?.(name)
    }),
    forget(name) {
      files?.forget(name)
      void engine.drop(name)
    },
    isGiven: (name) => isTable(nameKey(name)),
    suffices,
    ...(known && { recall: (cells) => known()?.recall(cells, (name) => given?.(name)) ?? new Map<CellId, Output>() }),
    ...(now && { now })
  })
}

/** The relation that holds a cell's result: its name, or for a cell without one a name made from its id. */
export function relationOf({ id, name }: Pick<RuntimeCell, 'id' | 'name'>): string {
  return name ?? '_' + id.replaceAll('-', '_')
}
