import type { Output } from './output.ts'
import { toSnapshot } from './snapshot.ts'

/** Whether two outputs say the same: a baked one, and what this browser computed. */
export function isSameOutput(before: Output, after: Output): boolean {
  return toSnapshot(before) === toSnapshot(after)
}
