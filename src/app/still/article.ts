import { inLang } from '../../i18n/lang.ts'
import { say } from '../../i18n/say.ts'
import type { Cell } from '../../notebook/notebook.ts'
import type { App } from '../app.svelte.ts'
import type { Session } from '../session.svelte.ts'
import { element, mark } from './element.ts'
import { Footnotes } from './footnotes.ts'
import { stillSources } from './sources.ts'
import { stillTable } from './table.ts'

/**
 * The open notebook as it stands on the screen, made still: nothing to press, each sourced figure with the number of a
 * footnote, and the sources in a list at the end. It needs no script, and its links name the site in full.
 */
export async function stillArticle(app: App, session: Session): Promise<HTMLElement> {
  const notes = new Footnotes()
  const { front, cells } = session.notebook
  const bodies = cells.flatMap((cell) => stillCell(app, session, notes, cell) ?? [])
  const provenance = await app.provenance()
  const title = inLang(front.title, app.lang)
  const address = new URL(location.href)
  address.hash = ''
  const day = new Date().toISOString().slice(0, 10)
  const article = element(
    'article',
    { class: 'still', lang: app.lang },
    element(
      'header',
      {},
      title ? element('h1', {}, title) : undefined,
      front.description === undefined
        ? undefined
        : element('p', { class: 'lede' }, inLang(front.description, app.lang)),
      element(
        'p',
        { class: 'quiet' },
        `${say(app.lang, 'app_name')} · ${say(app.lang, 'app_dataset_version', { version: app.page.dataset })} · ${day} · `,
        element('a', { href: address.href }, address.href)
      )
    ),
    ...bodies,
    stillSources(app, session, provenance, notes.notes)
  )
  prefixIds(article)
  return article
}

function stillCell(app: App, session: Session, footnotes: Footnotes, cell: Cell): HTMLElement | undefined {
  // A folded step is for who looks closer: it needs no notes of its own, and its query stands behind what reads it.
  const notes = cell.fold ? new Footnotes() : footnotes
  const frame = document.querySelector(`[data-id="${CSS.escape(cell.id)}"]`)
  const { output } = session.statusOf(cell.id)
  const live = frame?.querySelector('.output')
  if (!output || !live) return undefined
  const still = live.cloneNode(true) as HTMLElement
  if (output.type === 'value') {
    const label = live.querySelector('label')?.textContent ?? cell.name ?? ''
    const control = live.querySelector<HTMLSelectElement | HTMLInputElement>('select, input')
    const shown = control instanceof HTMLSelectElement ? control.selectedOptions[0]?.text : control?.value
    return element('p', { class: 'still-input' }, `${label}: `, element('strong', {}, shown ?? ''))
  }
  replaceFigures(session, notes, live, still)
  const caption = cell.name ?? say(app.lang, 'grid_result')
  const grid = still.querySelector('[role=grid], [role=treegrid]')
  const parts = { lang: app.lang, cell: cell.id, caption, tables: session.tablesOf(cell.id), notes }
  if (output.type === 'result' && grid) {
    const charts = [...still.querySelectorAll('figure.chart')]
    still.replaceChildren(...charts, stillTable(output, parts))
  }
  cleanse(still)
  replaceLinks(notes, still)
  const sources = frame?.querySelector('.sources')?.cloneNode(true) as HTMLElement | undefined
  if (sources) {
    cleanse(sources)
    sources.append(mark(notes.of(cell.id, { type: 'query' })))
  }
  const kind = { class: 'still-cell', 'data-cell': cell.name ?? cell.id, 'data-kind': cell.kind }
  if (cell.fold) still.querySelectorAll('.mark').forEach((one) => one.remove())
  else return element('section', kind, still, sources)
  const summary = element('summary', {}, say(app.lang, 'app_step', { name: caption }))
  return element('details', { ...kind, class: 'still-cell still-fold' }, summary, still)
}

/** A figure that a press would lead to its source keeps its words and gets the source's footnote. */
function replaceFigures(session: Session, notes: Footnotes, live: Element, still: Element): void {
  const buttons = live.querySelectorAll<HTMLElement>('button.figure')
  still.querySelectorAll('button.figure').forEach((copy, i) => {
    const source = session.sources.peek(() => buttons[i]?.click())
    const words = element('span', { class: 'figure' }, ...copy.childNodes)
    copy.replaceWith(words, ...(source ? [mark(notes.of(source.cell, source.address))] : []))
  })
}

function replaceLinks(notes: Footnotes, still: Element): void {
  for (const link of still.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#')) continue
    link.setAttribute('href', link.href)
    link.after(mark(notes.link(link.href)))
  }
}

/** Takes away what only a live page can use. */
function cleanse(still: Element): void {
  for (const tool of still.querySelectorAll('[data-screen], button, input, select, textarea, script')) tool.remove()
  for (const part of [still, ...still.querySelectorAll('[tabindex], [role=gridcell]')]) part.removeAttribute('tabindex')
}

/** Names within the still page are its own, so that it can stand in the same document as the live one. */
function prefixIds(article: Element): void {
  const ids = new Set<string>()
  for (const part of article.querySelectorAll('[id]')) {
    ids.add(part.id)
    part.id = `still-${part.id}`
  }
  const renamed = (text: string) => text.replaceAll(/url\(#([^)]+)\)/g, 'url(#still-$1)')
  for (const part of article.querySelectorAll('*')) {
    for (const { name, value } of [...part.attributes]) {
      if (value.includes('url(#')) part.setAttribute(name, renamed(value))
      else if (/^aria-(labelledby|describedby)$/.test(name)) {
        part.setAttribute(
          name,
          value
            .split(/\s+/)
            .map((id) => (ids.has(id) ? `still-${id}` : id))
            .join(' ')
        )
      } else if (/href$/.test(name) && value.startsWith('#') && ids.has(value.slice(1))) {
        part.setAttribute(name, `#still-${value.slice(1)}`)
      }
    }
  }
}
