import { forEachDiagnostic, lintKeymap, nextDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { Squiggle } from './editor-assist.ts'
import { editorKeys } from './editor-keys.ts'

/** Squiggles that vanish where one types, with a key that takes the first remedy: that at the cursor, or the only one. */
export const squiggles: Extension = [
  keymap.of([
    { key: editorKeys.fix, run: fixFirst, preventDefault: true },
    { key: editorKeys.problem, run: nextDiagnostic },
    ...lintKeymap
  ]),
  EditorView.updateListener.of(({ view, changes, docChanged, startState }) => {
    if (!docChanged) return
    const kept: Diagnostic[] = []
    let gone = false
    forEachDiagnostic(startState, (diagnostic, from, to) => {
      if (changes.touchesRange(from, to)) gone = true
      else kept.push({ ...diagnostic, from: changes.mapPos(from), to: changes.mapPos(to) })
    })
    if (gone) view.dispatch(setDiagnostics(view.state, kept))
  })
]

/** Shows what is wrong, in the place of what was shown before. */
export function showSquiggles(view: EditorView, found: readonly Squiggle[]): void {
  const length = view.state.doc.length
  const diagnostics = found.map(({ from, to, message, fixes }): Diagnostic => {
    const actions = fixes.map(({ label, insert }) => ({
      name: label,
      apply: (view: EditorView, from: number, to: number) => view.dispatch({ changes: { from, to, insert } })
    }))
    return { from: Math.min(from, length), to: Math.min(to, length), severity: 'error', message, actions }
  })
  view.dispatch(setDiagnostics(view.state, diagnostics))
}

/** Takes the first remedy of the squiggle at the cursor, or of the first that has one. */
export function fixFirst(view: EditorView): boolean {
  const { head } = view.state.selection.main
  const all: { diagnostic: Diagnostic; from: number; to: number }[] = []
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if (diagnostic.actions?.length) all.push({ diagnostic, from, to })
  })
  const chosen = all.find(({ from, to }) => from <= head && head <= to) ?? all[0]
  if (!chosen) return false
  chosen.diagnostic.actions?.[0]?.apply(view, chosen.from, chosen.to)
  return true
}
