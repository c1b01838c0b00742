import MarkdownIt from 'markdown-it'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { mentionsIn, proseIn, type Mention } from '../../notebook/prose.ts'
import type { Value } from '../../table/table.ts'
import { formatCell } from '../../grid/format-cell.ts'
import type { Mentioned } from '../output.ts'
import { mentionKey } from './kind.ts'

/** Names a coded value (a state's code) in the reader's language. */
export type Label = (column: string, value: Value) => string | undefined

interface Env {
  readonly lang: Lang
  readonly values: Readonly<Record<string, Mentioned>>
  readonly label: Label
}

const markdown = new MarkdownIt('commonmark', { html: false, typographer: false }).enable(['table', 'strikethrough'])

markdown.inline.ruler.before('escape', 'mention', (state, silent) => {
  if (!state.src.startsWith('{{', state.pos)) return false
  const end = state.src.indexOf('}}', state.pos)
  const [mention] = end < 0 ? [] : mentionsIn(state.src.slice(state.pos, end + 2))
  if (!mention || mention.start !== 0) return false
  if (!silent) state.push('mention', '', 0).meta = { mention }
  state.pos += mention.end
  return true
})

markdown.renderer.rules['mention'] = (tokens, index, _options, given) => {
  const env = given as unknown as Env
  const mention = tokens[index]?.meta?.['mention'] as Mention
  const key = mentionKey(mention)
  const mentioned = env.values[key]
  if (!mentioned) return markdown.utils.escapeHtml(`{{ ${key} }}`)
  const text = markdown.utils.escapeHtml(writeMention(mention, mentioned, env))
  const figure = `<button type="button" class="figure" data-mention="${markdown.utils.escapeHtml(key)}">${text}</button>`
  const tail = String(tokens[index]?.meta?.['tail'] ?? '')
  return tail === '' ? figure : `<span class="glued">${figure}${markdown.utils.escapeHtml(tail)}</span>`
}

// A line must not part a figure from the sign or stop behind it, also where the figure alone is strong.
markdown.core.ruler.push('glue', ({ tokens }) => {
  for (const { children } of tokens)
    children?.forEach((token, at) => {
      if (token.type !== 'mention') return
      const next = children[at + 1]?.nesting === -1 ? children[at + 2] : children[at + 1]
      const tail = next?.type === 'text' ? /^[%)\],.;:”]+/.exec(next.content)?.[0] : undefined
      if (!next || tail === undefined) return
      token.meta = { ...token.meta, tail }
      next.content = next.content.slice(tail.length)
    })
})

// A text character rule of markdown-it stops at known marks only; `{` must be one of them for the rule above to be asked.
markdown.inline.ruler.at('text', (state, silent) => {
  let pos = state.pos
  while (pos < state.posMax && !/[\n$%&*+\-:<=>@[\\\]^_`{}~!]/.test(state.src.charAt(pos))) pos++
  if (pos === state.pos) return false
  if (!silent) state.pending += state.src.slice(state.pos, pos)
  state.pos = pos
  return true
})

/** A prose cell's Markdown in one language as HTML; figures become buttons that open their source. Raw HTML stays text. */
export function renderMarkdown(
  source: string,
  lang: Lang,
  values: Readonly<Record<string, Mentioned>>,
  label: Label
): string {
  return markdown.render(proseIn(source, lang), { lang, values, label } satisfies Env)
}

/** The words for a `{{ … }}`: a label where its value is a code, else the value as the language writes it. */
export function writeMention(
  { name, column, decimals }: Mention,
  { value, year }: Mentioned,
  { lang, label }: Pick<Env, 'lang' | 'label'>
): string {
  const named = label(column ?? name, value)
  if (named !== undefined) return named
  if (value === null) return '–'
  if (typeof value === 'number' && decimals !== undefined) {
    return formatNumber(lang, value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  }
  return formatCell(lang, value, { name: year ? 'year' : (column ?? name), type: value instanceof Date ? 'DATE' : '' })
}
