import { foldName } from '../notebook/fold-name.ts'
import type { ResultOutput } from './output.ts'

/** Whether a name stands for what was chosen in a chart, rather than for its rows. */
export function isSelected({ selection }: ResultOutput, name: string): boolean {
  return selection !== undefined && foldName(selection.name) === foldName(name)
}
