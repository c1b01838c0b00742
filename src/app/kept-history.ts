import { adoptIds } from '../notebook/adopt-ids.ts'
import { fingerprint } from '../notebook/fingerprint.ts'
import { presentOf, record, startHistory, type History } from '../notebook/history.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { parseHistory } from '../notebook/parse-history.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import { toText } from '../notebook/to-text.ts'
import type { Kept, Origin } from '../storage/kept.ts'
import { textPath } from './page-data.ts'

/** How many steps back a text is looked for: more than one undoes between two writes of the history. */
const lookBack = 20

/**
 * The undo history of a stored notebook, its present being what the notebook says. A page that ended in the midst of
 * something may have left a text that is newer than the history that was stored: then what led to it is one more step.
 * `read` gives a published file of the site.
 */
export async function keptHistory(kept: Kept, read: (path: string) => Promise<string>): Promise<History | undefined> {
  const history = kept.undo === undefined ? await maybeBeginning(kept.origin, read) : parseHistory(kept.undo)
  return history && reaching(history, kept.text, kept.updated)
}

/** What a copy began with: the author's text, if it can be had as it was. */
async function maybeBeginning(
  origin: Origin | undefined,
  read: (path: string) => Promise<string>
): Promise<History | undefined> {
  if (!origin) return undefined
  const text = origin.slug === undefined ? origin.text : await read(textPath(origin.slug)).catch(() => undefined)
  const isSame = text !== undefined && fingerprint(text) === origin.fingerprint
  return isSame ? startHistory(parseNotebook(text).notebook) : undefined
}

function reaching(history: History, text: string, at: number): History | undefined {
  const says = (notebook: Notebook | undefined) => notebook !== undefined && toText(notebook) === text
  for (let done = history.done; done >= Math.max(0, history.done - lookBack); done--) {
    if (says(presentOf({ ...history, done }))) return { ...history, done }
  }
  const present = presentOf(history)
  const longer = record(history, adoptIds(parseNotebook(text).notebook, present), 'recover', at)
  return says(presentOf(longer)) ? longer : undefined
}
