import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionStatus,
  moveCompletionSelection,
  pickedCompletion,
  selectedCompletion,
  startCompletion,
  type Completion,
  type CompletionResult
} from '@codemirror/autocomplete'
import { Prec, type Extension } from '@codemirror/state'
import { keymap, type EditorView } from '@codemirror/view'
import type { Assist, Choice } from './editor-assist.ts'
import { editorKeys } from './editor-keys.ts'

interface Offered extends Completion {
  readonly kind: string
}

/**
 * Choices beside the cursor while one types. Nothing is chosen until an arrow key does, so Enter stays a new line; Tab
 * takes the first.
 */
export function choicesOf(assist: Assist): Extension {
  return [
    Prec.highest(keymap.of([{ key: 'Escape', run: giveUpSought }])),
    autocompletion({
      override: [({ state, pos, explicit }) => resultOf(assist, state.doc.toString(), pos, explicit)],
      icons: false,
      selectOnOpen: false,
      interactionDelay: 0,
      activateOnTypingDelay: 20,
      maxRenderedOptions: 60,
      addToOptions: [{ position: 90, render: (completion) => sortMark((completion as Offered).kind) }]
    }),
    closeBrackets(),
    keymap.of(closeBracketsKeymap),
    Prec.highest(
      keymap.of([
        { key: 'Tab', run: acceptFirst },
        { key: editorKeys.complete, run: startCompletion }
      ])
    )
  ]
}

function resultOf(assist: Assist, text: string, at: number, explicit: boolean): CompletionResult | null {
  const found = assist.complete(text, at, explicit)
  if (!found) return null
  const { from, to, choices } = found
  const typed = text.slice(from, at).replace(/^[$"]/, '').length
  return {
    from,
    to,
    filter: false,
    options: choices.map(optionOf),
    getMatch: ({ label }) => (typed > 0 && beginsAlike(label, text.slice(at - typed, at)) ? [0, typed] : [])
  }
}

function optionOf({ label, sort, kind, insert = label, back = 0, detail, help }: Choice): Offered {
  return {
    label,
    type: sort,
    kind,
    apply(view: EditorView, completion: Completion, from: number, to: number) {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length - back },
        annotations: pickedCompletion.of(completion),
        userEvent: 'input.complete'
      })
    },
    ...(detail !== undefined && { detail }),
    ...(help !== undefined && { info: help })
  }
}

function beginsAlike(label: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain(label).startsWith(plain(typed))
}

function sortMark(kind: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'sort'
  mark.textContent = kind
  return mark
}

/** Escape closes a list that is seen; while choices are only being sought it goes on to whom it is meant for. */
function giveUpSought(view: EditorView): boolean {
  const isSeen = document.querySelector('.cm-tooltip-autocomplete') !== null
  if (completionStatus(view.state) === 'pending' && !isSeen) closeCompletion(view)
  return false
}

/** Takes the first choice; of a list that is seen but being sought anew with what was typed last, that of the new one. */
function acceptFirst(view: EditorView): boolean {
  if (completionStatus(view.state) === 'pending' && document.querySelector('.cm-tooltip-autocomplete')) {
    setTimeout(() => acceptFirst(view), 10)
    return true
  }
  if (completionStatus(view.state) !== 'active') return false
  if (!selectedCompletion(view.state)) moveCompletionSelection(true)(view)
  return acceptCompletion(view)
}
