import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Colours of the page's own palette, so that code follows the theme. */
export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null, tags.special(tags.variableName)], color: 'var(--link)' },
  { tag: [tags.comment], color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--link)' },
  { tag: [tags.function(tags.variableName), tags.typeName], color: 'var(--link)' },
  { tag: [tags.heading, tags.strong], fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' }
])

const raised = {
  color: 'var(--ink)',
  background: 'var(--raised)',
  border: '1px solid var(--line)',
  borderRadius: '8px',
  boxShadow: '0 0.4rem 1.2rem rgb(0 0 0 / 16%)',
  fontFamily: 'var(--sans)',
  fontSize: 'var(--small)'
}

const squiggle = (colour: string) =>
  `linear-gradient(45deg, transparent 65%, ${colour} 80%, transparent 90%), ` +
  `linear-gradient(135deg, transparent 5%, ${colour} 15%, transparent 25%), ` +
  `linear-gradient(135deg, transparent 45%, ${colour} 55%, transparent 65%), ` +
  `linear-gradient(45deg, transparent 25%, ${colour} 35%, transparent 50%)`

/** What the editor shows besides its text: choices, cards, squiggles, the search panel. */
export const look = EditorView.theme({
  '.cm-tooltip': raised,
  '.cm-tooltip.cm-tooltip-autocomplete': { padding: '0.25rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--sans)',
    maxHeight: 'min(17rem, 40vh)',
    minWidth: 'min(20rem, 86vw)',
    maxWidth: 'min(34rem, 92vw)'
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'baseline',
    gap: '0.75rem',
    padding: '0.2rem 0.5rem',
    borderRadius: '5px',
    lineHeight: '1.5'
  },
  '@media (pointer: coarse)': {
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.55rem 0.6rem' }
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--wash)',
    color: 'var(--ink)',
    boxShadow: 'inset 2px 0 var(--link)'
  },
  '.cm-completionLabel': { fontFamily: 'var(--mono)', whiteSpace: 'nowrap' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600', color: 'var(--link)' },
  '.cm-completionDetail': {
    flex: '1 1 auto',
    minWidth: '0',
    marginLeft: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontStyle: 'normal',
    color: 'var(--ink-soft)'
  },
  '.sort': { marginLeft: 'auto', color: 'var(--ink-soft)', fontSize: '0.75rem', whiteSpace: 'nowrap' },
  '.cm-completionInfo': { ...raised, padding: '0.5rem 0.75rem', maxWidth: 'min(20rem, 90vw)', lineHeight: '1.45' },
  '.card': { maxWidth: 'min(32rem, 92vw)', maxHeight: 'min(22rem, 50vh)', overflowY: 'auto', padding: '0.6rem 0.8rem' },
  '.card h4': { margin: '0', fontFamily: 'var(--mono)', fontSize: '0.8125rem', fontWeight: '600' },
  '.card h4 span': { marginLeft: '0.6rem', color: 'var(--ink-soft)', fontFamily: 'var(--sans)', fontWeight: '400' },
  '.card p': { margin: '0.25rem 0 0', lineHeight: '1.45' },
  '.card table': { marginTop: '0.5rem', borderCollapse: 'collapse', lineHeight: '1.4' },
  '.card th, .card td': {
    padding: '0.15rem 0.8rem 0.15rem 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: '400'
  },
  '.card th': { fontFamily: 'var(--mono)' },
  '.card td:nth-child(2)': { color: 'var(--ink-soft)', whiteSpace: 'nowrap' },
  '.cm-lintRange-error': {
    backgroundImage: squiggle('var(--accent)'),
    backgroundSize: '6px 3px',
    backgroundRepeat: 'repeat-x',
    backgroundPosition: 'left bottom',
    paddingBottom: '2px'
  },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--accent)' },
  '.cm-tooltip-lint': { maxWidth: 'min(32rem, 92vw)' },
  '.cm-diagnostic': { padding: '0.5rem 0.8rem', borderLeft: '3px solid var(--accent)', lineHeight: '1.45' },
  '.cm-diagnosticAction': {
    padding: '0.15rem 0.6rem',
    margin: '0.35rem 0.4rem 0 0',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    background: 'var(--ink)',
    color: 'var(--paper)',
    font: 'inherit'
  },
  '.cm-panels': { background: 'var(--wash)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.35rem',
    padding: '0.5rem 2rem 0.5rem 0.6rem',
    fontFamily: 'var(--sans)'
  },
  '.cm-panel.cm-search br': { display: 'block', width: '100%', content: '""' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '0.25rem', fontSize: '0.8125rem' },
  '.cm-panel.cm-search [name=close]': { fontSize: '1.1rem', padding: '0 0.5rem' },
  '.cm-textfield': {
    minHeight: '2rem',
    padding: '0.2rem 0.5rem',
    border: '1px solid var(--ink-soft)',
    borderRadius: '6px',
    background: 'var(--raised)',
    color: 'var(--ink)',
    fontSize: 'var(--small)'
  },
  '.cm-button': {
    padding: '0.2rem 0.6rem',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    background: 'var(--raised)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontSize: '0.8125rem'
  },
  '.cm-searchMatch': { background: 'var(--mark)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--link)' },
  '.cm-matchingBracket': { background: 'var(--mark)', outline: 'none' },
  '.cm-selectionMatch': { background: 'var(--wash)' }
})
