import type { Engine } from '../engine/engine.ts'
import type { Transform } from '../sandbox/transform.ts'
import type { Value } from '../table/table.ts'
import type { CellKind, Inputs } from '../runtime/cell-kind.ts'
import type { Output } from './output.ts'

/** What a cell runs against. */
export interface Host {
  readonly engine: Engine
  /** Runs the code of transforms apart from the page. */
  readonly transform: Transform
  readonly signal: AbortSignal
  /** The name under which the cell's result can be queried: its own, or one made from its id. */
  readonly relation: string
  /** Shows the first rows of a result that is still being made. */
  readonly early?: ((output: Output) => void) | undefined
  /** The value that a person or an address gave to the input of the cell's name, if any. */
  readonly given: Value | undefined
  /** The same for another name that the cell's kind gives. */
  givenTo(name: string): Value | undefined
}

/** A kind of cell in this notebook. */
export interface Kind<Spec> extends CellKind<Spec, Output, Host> {
  /**
   * The output that another given value makes of the one that is shown, found without an engine; undefined when only a
   * run can tell. A kind that takes no given values has none.
   */
  regive?(spec: Spec, shown: Output, given: Value): Output | undefined
}

export type CellInputs = Inputs<Output>
