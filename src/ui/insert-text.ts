import { EditorView } from '@codemirror/view'

/** Puts text where the cursor of the editor inside an element is, and the keyboard there too. */
export function insertText(inside: HTMLElement, text: string): void {
  const content = inside.querySelector<HTMLElement>('.cm-content')
  const view = content && EditorView.findFromDOM(content)
  if (!view) return
  view.dispatch(view.state.replaceSelection(text))
  view.focus()
}
