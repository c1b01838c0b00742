import { adoptIds } from '../notebook/adopt-ids.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import { toText } from '../notebook/to-text.ts'
import type { Session } from './session.svelte.ts'

/** Makes what another tab wrote one more step of an open notebook, in which the same cells stay the same. */
export function takeOver(session: Session, text: string): void {
  if (text === toText(session.notebook)) return
  session.change('other_tab', adoptIds(parseNotebook(text).notebook, session.notebook))
}
