import { presentOf, type History } from '../notebook/history.ts'
import { parseHistory } from '../notebook/parse-history.ts'
import { toText } from '../notebook/to-text.ts'

/** The undo history that was kept with a notebook, if it can be read and its present is what the notebook says. */
export function maybeHistory(written: string, text: string): History | undefined {
  const history = parseHistory(written)
  return history && toText(presentOf(history)) === text ? history : undefined
}
