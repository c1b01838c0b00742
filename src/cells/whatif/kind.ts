import type { Goal } from '../../dataset/least-change.ts'
import { parseSpec } from '../../notebook/parse-spec.ts'
import type { Problem } from '../../notebook/problem.ts'
import type { Table, Value } from '../../table/table.ts'
import { checkNames } from '../check-names.ts'
import type { CellInputs, Kind } from '../host.ts'
import type { ResultOutput } from '../output.ts'
import { runQuery, valuesOf } from '../run-query.ts'
import { sqlReads } from '../sql/kind.ts'
import { readNames } from '../sql/names.ts'
import { compileWhatif, movesOf } from './compile.ts'
import { moveTable } from './move-table.ts'
import { maybeSetting, writeSetting, type Setting } from './setting.ts'
import { whatifSchema, type WhatifSpec } from './spec.ts'

/** Moves the components of a state's index and ranks it anew, nothing else changing. */
export const whatifKind: Kind<WhatifSpec> & { compile: typeof compileWhatif } = {
  name: 'whatif',
  compile: compileWhatif,
  parse: (body) => parseSpec(whatifSchema, body),
  reads: (spec) => sqlReads(readNames(compileWhatif(spec).sql)),
  async run(spec, inputs, host) {
    const taken = take(ownSetting(spec, inputs), host.given)
    const { sql } = compileWhatif(spec, taken.setting.moves)
    const { parameters } = readNames(sql)
    const result = await runQuery(sql, parameters, inputs, host)
    await checkNames(spec, valuesOf(parameters, inputs), result, host)
    return toOutput(spec, taken, result.table, result.rowCount)
  },
  regive(spec, shown, given) {
    if (shown.type !== 'result' || shown.rowCount !== shown.table.rowCount) return undefined
    const held = maybeSetting(shown.setting ?? '')
    if (!held) return undefined
    const goal = goalOf(spec)
    const taken = take({ state: held.state, year: held.year, moves: movesOf(spec), ...(goal && { goal }) }, given)
    const table = moveTable(shown.table, held.state, taken.setting.moves)
    return toOutput(spec, taken, table, shown.rowCount)
  }
}

function toOutput(spec: WhatifSpec, { setting, refused }: Taken, table: Table, rowCount: number): ResultOutput {
  const { sql, columns } = compileWhatif(spec, setting.moves)
  return {
    type: 'result',
    table,
    rowCount,
    sql,
    columns,
    highlight: { column: 'iso3', value: setting.state },
    setting: writeSetting(setting),
    ...(refused && { warnings: [refused] })
  }
}

/** What the cell's own text sets. */
function ownSetting(spec: WhatifSpec, inputs: CellInputs): Setting {
  const goal = goalOf(spec)
  return {
    state: String(resolve(spec.state, inputs)),
    year: Number(resolve(spec.edition, inputs)),
    moves: movesOf(spec),
    ...(goal && { goal })
  }
}

/** A setting, and why what was given was not taken. */
interface Taken {
  readonly setting: Setting
  readonly refused?: Problem
}

/** What was given, where it is of this state and edition; what is no setting at all is refused. */
function take(own: Setting, given: Value | undefined): Taken {
  if (given === undefined) return { setting: own }
  const setting = maybeSetting(String(given))
  if (!setting) {
    return { setting: own, refused: { key: 'cells_whatif_refused', params: { value: String(given).slice(0, 80) } } }
  }
  if (setting.state !== own.state || setting.year !== own.year) return { setting: own }
  return { setting: setting.goal || !own.goal ? setting : { ...setting, goal: own.goal } }
}

function goalOf({ goal }: WhatifSpec): Goal | undefined {
  if (goal === undefined) return undefined
  if ('class' in goal) return { type: goal.class }
  return 'world' in goal ? { type: 'world', place: goal.world } : { type: 'group', place: goal.group }
}

function resolve(value: number | string, inputs: CellInputs): Value {
  if (typeof value === 'number' || !value.startsWith('$')) return value
  const name = value.slice(1)
  return valuesOf([name], inputs)[name] ?? null
}
