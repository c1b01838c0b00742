import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { hoverTooltip, keymap, showTooltip, type EditorView, type Tooltip } from '@codemirror/view'
import type { Assist, Card } from './editor-assist.ts'
import { editorKeys } from './editor-keys.ts'

const shown = StateEffect.define<Card | undefined>()

/** What a name means: beside the pointer that rests on it, or at the cursor by Mod+I. */
export function cardsOf(assist: Assist): Extension {
  const cardAt = (view: EditorView, at: number) => assist.explain(view.state.doc.toString(), at)
  const field = StateField.define<Tooltip | null>({
    create: () => null,
    update(tooltip, { effects, docChanged, selection }) {
      for (const effect of effects) if (effect.is(shown)) return effect.value ? tooltipOf(effect.value) : null
      return docChanged || selection ? null : tooltip
    },
    provide: (field) => showTooltip.from(field)
  })
  const ask = (view: EditorView) => {
    const at = view.state.selection.main.head
    view.dispatch({ effects: shown.of(cardAt(view, at) ?? cardAt(view, at - 1)) })
    return true
  }
  const close = (view: EditorView) => {
    if (!view.state.field(field)) return false
    view.dispatch({ effects: shown.of(undefined) })
    return true
  }
  return [
    hoverTooltip((view, at) => {
      const card = cardAt(view, at)
      return card ? tooltipOf(card) : null
    }),
    field,
    keymap.of([
      { key: editorKeys.explain, run: ask, preventDefault: true },
      { key: 'Escape', run: close }
    ])
  ]
}

function tooltipOf(card: Card): Tooltip {
  return { pos: card.from, end: card.to, above: true, create: () => ({ dom: draw(card) }) }
}

function draw({ title, kind, text, rows = [] }: Card): HTMLElement {
  const dom = element('div', 'card')
  dom.setAttribute('role', 'status')
  const head = element('h4', '', title)
  head.append(element('span', '', kind))
  dom.append(head)
  if (text !== undefined && text !== '') dom.append(element('p', '', text))
  if (rows.length > 0) {
    const table = element('table', '')
    for (const row of rows) {
      const line = element('tr', '')
      line.append(element('th', '', row.name), element('td', '', row.detail), element('td', '', row.text))
      table.append(line)
    }
    dom.append(table)
  }
  return dom
}

function element(tag: string, name: string, text?: string): HTMLElement {
  const made = document.createElement(tag)
  if (name !== '') made.className = name
  if (text !== undefined) made.textContent = text
  return made
}
