import { closeCompletion } from '@codemirror/autocomplete'
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
  toggleComment
} from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { markdown } from '@codemirror/lang-markdown'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, syntaxHighlighting } from '@codemirror/language'
import { openSearchPanel, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap, tooltips } from '@codemirror/view'
import type { Lang } from '../i18n/lang.ts'
import { duckdbLanguage } from './duckdb-language.ts'
import type { Assist, Squiggle } from './editor-assist.ts'
import { cardsOf } from './editor-card.ts'
import { choicesOf } from './editor-completion.ts'
import { editorKeys } from './editor-keys.ts'
import { colours, look } from './editor-look.ts'
import { phrasesOf } from './editor-phrases.ts'
import { fixFirst, showSquiggles, squiggles } from './editor-squiggles.ts'

export type EditorLanguage = 'sql' | 'markdown' | 'yaml' | 'javascript'

const languages = {
  sql: ({ words }: Assist) => duckdbLanguage(words),
  markdown: () => markdown(),
  yaml: () => yaml(),
  javascript: () => javascript()
}

interface EditorParts {
  readonly value: string
  readonly language: EditorLanguage
  readonly lang: Lang
  readonly assist: Assist
  readonly label: string
  readonly focus: boolean
  /** What was typed for it before it stood. */
  readonly early: string
  change(text: string): void
  run(): void
  split(offset: number): void
  /** Runs what is selected, or what the cursor stands in, where the language has parts. */
  runPart?: ((from: number, to: number) => void) | undefined
  /** Lays the text out anew, where the language knows how. */
  format?(): void
}

/** An editor in the page. */
export interface Editor {
  /** Shows a text that came from elsewhere (undo, another tab); the one that is shown already is left alone. */
  follow(text: string): void
  /** Puts another text in the place of this one, as if it had been typed. */
  replace(text: string): void
  /** Underlines what is wrong, in the place of what was underlined before. */
  mark(found: readonly Squiggle[]): void
  /** Takes the first remedy of what is underlined. */
  fix(): void
  /** The ends of what is selected; both are the cursor when nothing is. */
  selected(): { from: number; to: number }
  destroy(): void
}

const fromElsewhere = Annotation.define<boolean>()

/** Makes a CodeMirror editor in an element. Tab leaves the field after Escape. */
export function attachEditor(
  parent: Element,
  { value, language, lang, assist, label, focus, early, change, run, runPart, split, format }: EditorParts
): Editor {
  const runs = (view: EditorView) => {
    closeCompletion(view)
    run()
    return true
  }
  const splits = (view: EditorView) => {
    split(view.state.selection.main.head)
    return true
  }
  const runsPart = (view: EditorView) => {
    const { from, to } = view.state.selection.main
    runPart?.(from, to)
    return runPart !== undefined
  }
  const formats = () => {
    format?.()
    return format !== undefined
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: value,
      extensions: [
        history(),
        drawSelection(),
        bracketMatching(),
        EditorView.lineWrapping,
        languages[language](assist),
        syntaxHighlighting(colours),
        look,
        EditorState.phrases.of(phrasesOf(lang)),
        tooltips({ position: 'fixed', parent: document.body }),
        Prec.highest(
          keymap.of([
            { key: 'Shift-Enter', run: runs },
            { key: 'Mod-Enter', run: runs },
            { key: 'Alt-Enter', run: runsPart },
            { key: editorKeys.split, run: splits },
            { key: editorKeys.tidy, run: formats },
            { key: editorKeys.comment, run: toggleComment },
            { key: editorKeys.find, run: openSearchPanel, scope: 'editor search-panel' }
          ])
        ),
        cardsOf(assist),
        choicesOf(assist),
        squiggles,
        keymap.of([...searchKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          const own = !update.transactions.some((transaction) => transaction.annotation(fromElsewhere))
          if (update.docChanged && own) change(update.state.doc.toString())
        })
      ]
    })
  })
  if (focus) view.focus()
  if (early !== '') view.dispatch(view.state.replaceSelection(early))
  const put = (text: string, elsewhere: boolean) => {
    const shown = view.state.doc.toString()
    if (shown === text) return
    // What is put in is one step back of its own, whatever was typed just before.
    const annotations = elsewhere ? fromElsewhere.of(true) : isolateHistory.of('full')
    view.dispatch({ changes: { from: 0, to: shown.length, insert: text }, annotations })
  }
  return {
    follow: (text) => put(text, true),
    replace: (text) => put(text, false),
    mark: (found) => showSquiggles(view, found),
    fix() {
      fixFirst(view)
      view.focus()
    },
    selected() {
      const { from, to } = view.state.selection.main
      return { from, to }
    },
    destroy: () => view.destroy()
  }
}
