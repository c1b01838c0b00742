import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { markdown } from '@codemirror/lang-markdown'
import { PostgreSQL, sql } from '@codemirror/lang-sql'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { Annotation, EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'

export type EditorLanguage = 'sql' | 'markdown' | 'yaml' | 'javascript'

const languages = { sql: () => sql({ dialect: PostgreSQL }), markdown, yaml, javascript }

/** Colours of the page's own palette, so that code follows the theme. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--link)' },
  { tag: [tags.comment], color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--link)' },
  { tag: [tags.heading, tags.strong], fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' }
])

interface EditorParts {
  readonly value: string
  readonly language: EditorLanguage
  readonly label: string
  readonly focus: boolean
  /** What was typed for it before it stood. */
  readonly early: string
  change(text: string): void
  run(): void
  split(offset: number): void
}

/** An editor in the page. */
export interface Editor {
  /** Shows a text that came from elsewhere (undo, another tab); the one that is shown already is left alone. */
  follow(text: string): void
  destroy(): void
}

const fromElsewhere = Annotation.define<boolean>()

/** Makes a CodeMirror editor in an element. Tab leaves the field after Escape. */
export function attachEditor(
  parent: Element,
  { value, language, label, focus, early, change, run, split }: EditorParts
): Editor {
  const runs = () => {
    run()
    return true
  }
  const splits = (view: EditorView) => {
    split(view.state.selection.main.head)
    return true
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
        languages[language](),
        syntaxHighlighting(colours),
        Prec.highest(
          keymap.of([
            { key: 'Shift-Enter', run: runs },
            { key: 'Mod-Enter', run: runs },
            { key: 'Mod-Shift--', run: splits }
          ])
        ),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
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
  return {
    follow(text) {
      const shown = view.state.doc.toString()
      if (shown === text) return
      view.dispatch({ changes: { from: 0, to: shown.length, insert: text }, annotations: fromElsewhere.of(true) })
    },
    destroy: () => view.destroy()
  }
}
