import { decompressZstd } from 'hyparquet-compressors'
import { toTable } from '../table/to-table.ts'
import type { RecodedArrow, Unpackers } from '../table/typed-columns.ts'
import { limits } from './limits.ts'
import type { Look } from './look.ts'
import { unpackLz4Frame } from './lz4-frame.ts'
import { proposePlan } from './propose-plan.ts'

/** What unpacks the two ways in which Arrow files are packed. */
export const unpackers: Unpackers = {
  lz4: (packed) => unpackLz4Frame(packed, limits.decoded),
  zstd: (packed) => decompressZstd(packed)
}

/** Looks at an Arrow file. Its types are its own; a person may cast them. */
export function lookAtArrow({ ipc, names, rowCount }: RecodedArrow): Omit<Look, 'members' | 'sheets' | 'choices'> {
  const { columns } = toTable(ipc)
  const rows = Array.from({ length: Math.min(50, rowCount) }, (_, row) =>
    columns.map(({ values }) => values[row] ?? null)
  )
  const plan = proposePlan(
    names,
    names.map(() => undefined),
    'en'
  )
  return { format: 'arrow', plan, types: columns.map(({ type }) => type), rows, rowCount }
}
