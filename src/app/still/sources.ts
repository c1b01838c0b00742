import { maybeCountryName } from '../../dataset/country-names.ts'
import { findFact } from '../../dataset/find-fact.ts'
import { origins } from '../../dataset/origins.ts'
import type { Provenance } from '../../dataset/provenance.ts'
import { say } from '../../i18n/say.ts'
import { cellById } from '../../notebook/notebook.ts'
import type { App } from '../app.svelte.ts'
import { queriesOf } from '../result-file.ts'
import type { Session } from '../session.svelte.ts'
import { element } from './element.ts'
import type { Note } from './footnotes.ts'

/** The list of sources that the footnotes of a still page lead to, addresses in full. */
export function stillSources(
  app: App,
  session: Session,
  provenance: Provenance,
  notes: readonly Note[]
): HTMLElement | undefined {
  if (notes.length === 0) return undefined
  const { lang } = app
  const site = (path: string) => new URL(app.href(path), location.href).href
  const link = (href: string, text = href) => element('a', { href }, text)

  const write = (note: Note): (Node | string)[] => {
    switch (note.type) {
      case 'link':
        return [link(note.href)]
      case 'facts':
        return note.ids.map((id) => sentence(id))
      case 'record': {
        const origin = origins[note.table === 'egdi' ? 'egovkb' : 'ti']
        const states = [...note.states].map((iso3) => maybeCountryName(iso3, lang) ?? iso3).join(', ')
        return [
          `${say(lang, note.table === 'egdi' ? 'app_source_un' : 'app_source_ti')}, ${note.when}: ${states}. `,
          link(site(`data/${note.table}.csv`), `${note.table}.csv`),
          ' · ',
          link(origin.path ?? '')
        ]
      }
      case 'query': {
        const cell = cellById(session.notebook, note.cell)
        const name = cell.name ?? cell.id
        const queries = note.sql === undefined ? queriesOf(app, session, cell) : [{ name, text: note.sql }]
        const tables = [...session.tablesOf(cell.id)].filter((table) => app.page.tables.includes(table))
        return [
          say(lang, 'app_source_query', { name }),
          ...queries.flatMap(({ name: own, text }, i) => [
            ...(i > 0 ? [element('p', {}, say(lang, 'app_source_reads', { name: own }))] : []),
            element('pre', {}, text.trim())
          ]),
          ...(tables.length > 0
            ? [
                element(
                  'p',
                  {},
                  `${say(lang, 'app_source_tables')} `,
                  ...tables.flatMap((table, i) => [i > 0 ? ', ' : '', link(site(`data/${table}.csv`), `${table}.csv`)])
                )
              ]
            : [])
        ]
      }
    }
  }

  const sentence = (id: string): HTMLElement => {
    const found = findFact(provenance, id)
    if (!found) return element('p', {}, id)
    const { fact, source } = found
    const document = source.title ?? (lang === 'vi' ? source.label_vi : source.label_en)
    const where = [document, source.publisher ?? source.credit, source.published].filter(Boolean).join(', ')
    return element('p', {}, element('q', { lang: 'vi' }, fact.quote), ` ${where}. `, element('code', {}, id))
  }

  return element(
    'section',
    { class: 'still-sources', 'aria-labelledby': 'still-sources' },
    element('h2', { id: 'still-sources' }, say(lang, 'export_sources')),
    element('ol', {}, ...notes.map((note, i) => element('li', { id: `source-${i + 1}` }, ...write(note))))
  )
}
