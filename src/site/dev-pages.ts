import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { textPath, type Listed, type PageData, type Shipped } from '../app/page-data.ts'
import { tables } from '../dataset/schema.ts'
import type { Provenance } from '../dataset/provenance.ts'
import { isLang, type Lang } from '../i18n/lang.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import { readNotebooks } from './read-notebooks.ts'
import { toHtml } from './template.ts'

/** Serves the pages in development: not drawn beforehand, so that every cell runs live. */
export function devPages(): Plugin {
  return {
    name: 'sotay-dev-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const asText = readNotebooks().find(({ slug }) => request.url === '/' + textPath(slug))
        if (asText) {
          response.setHeader('Content-Type', 'text/markdown; charset=utf-8')
          return response.end(asText.text)
        }
        const match = /^\/(?:n\/([\w-]+)\/)?(?:(en)\/)?(?:\?.*)?$/.exec(request.url ?? '')
        const slug = match?.[1]
        if (!match || (slug !== undefined && !existsSync(`notebooks/${slug}.md`))) return next()
        const lang = isLang(match[2]) ? match[2] : 'vi'
        const scripts = { wake: 'src/app/wake.ts', app: 'src/app/main.ts', parts: [] }
        const html = toHtml({ data: dataOf(slug, lang), head: '', body: '', scripts, style: '' })
        void server.transformIndexHtml(request.url ?? '/', html).then((page) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8')
          response.end(page)
        }, next)
      })
    }
  }
}

/** A notebook in the list of the start page; nothing has worked out its answer. */
function listed({ slug, text }: Shipped): Listed {
  const { title, question = title } = parseNotebook(text).notebook.front
  return { slug, question }
}

function dataOf(slug: string | undefined, lang: Lang): PageData {
  const provenance = JSON.parse(readFileSync('public/data/provenance.json', 'utf8')) as Provenance
  return {
    lang,
    root: '/',
    dataset: provenance.version,
    tables: tables.map(({ name }) => name),
    texts: Object.fromEntries(
      Object.values(provenance.sources).map(({ id, label_vi, label_en }) => [id, { vi: label_vi, en: label_en }])
    ),
    notebooks: slug === undefined ? [] : [{ slug, text: readFileSync(`notebooks/${slug}.md`, 'utf8') }],
    ...(slug === undefined ? { listed: readNotebooks().map(listed) } : { open: { slug, outputs: {} } })
  }
}
