import { createHash } from 'node:crypto'
import { render } from 'svelte/server'
import AppView from '../app/App.svelte'
import { App } from '../app/app.svelte.ts'
import type { Listed, PageData } from '../app/page-data.ts'
import { toSnapshot } from '../cells/snapshot.ts'
import { tables } from '../dataset/schema.ts'
import type { Provenance } from '../dataset/provenance.ts'
import type { Engine } from '../engine/engine.ts'
import { createNodeEngine } from '../engine/node.ts'
import { langs, type Lang } from '../i18n/lang.ts'
import { nodeTransform } from '../sandbox/node.ts'
import { bakeNotebook, type Baked } from './bake.ts'
import { dataPage, documentTables } from './data-page.ts'
import { manifestPath, toManifest } from './manifest.ts'
import { policy, toHtml } from './template.ts'

export interface SiteParts {
  readonly database: Uint8Array
  readonly provenance: Provenance
  readonly notebooks: readonly { readonly slug: string; readonly text: string }[]
  readonly script: string
  readonly styles: readonly string[]
}

/** Every page of the site by its path: the start page, each shipped notebook with its results, and the data, in both languages. */
export async function prerender(parts: SiteParts): Promise<ReadonlyMap<string, string>> {
  const engine = await createNodeEngine({ database: parts.database })
  const names = tables.map(({ name }) => name)
  const dataset = { version: parts.provenance.version, tables: new Set(names) }
  const pages = new Map<string, string>()
  const notebooks: BakedNotebook[] = []
  for (const { slug, text } of parts.notebooks) {
    const baked = await bakeNotebook(text, engine, dataset).catch((error: unknown) => {
      throw new Error(`notebooks/${slug}.md does not run:\n${(error as Error).message}`)
    })
    const written = JSON.stringify(baked.known)
    const file = `known/${slug}-${createHash('sha256').update(written).digest('hex').slice(0, 8)}.json`
    pages.set(file, written)
    notebooks.push({ slug, text, baked, known: { file, inputs: baked.inputs } })
  }
  for (const lang of langs) {
    pages.set(path('', lang), pageOf(parts, notebooks, lang))
    for (const shown of notebooks) pages.set(path(`n/${shown.slug}/`, lang), pageOf(parts, notebooks, lang, shown))
  }
  const documented = {
    tables: await documentTables(engine),
    version: parts.provenance.version,
    bytes: parts.database.length,
    styles: parts.styles
  }
  for (const lang of langs) pages.set(path('data/', lang), await dataPage(lang, documented))
  for (const lang of langs) pages.set(manifestPath(lang), toManifest(lang))
  engine.close()
  return pages
}

interface BakedNotebook extends Required<Listed> {
  readonly baked: Baked
}

function path(folder: string, lang: Lang): string {
  return `${folder}${lang === 'vi' ? '' : `${lang}/`}index.html`
}

function pageOf(parts: SiteParts, notebooks: readonly BakedNotebook[], lang: Lang, shown?: BakedNotebook): string {
  const depth = (shown ? 2 : 0) + (lang === 'vi' ? 0 : 1)
  const data: PageData = {
    lang,
    root: depth === 0 ? './' : '../'.repeat(depth),
    dataset: parts.provenance.version,
    tables: tables.map(({ name }) => name),
    texts: Object.fromEntries(
      Object.values(parts.provenance.sources).map(({ id, label_vi, label_en }) => [id, { vi: label_vi, en: label_en }])
    ),
    notebooks: (shown ? [shown] : notebooks).map(({ slug, text, known }) => ({ slug, text, known })),
    ...(shown && {
      open: {
        slug: shown.slug,
        outputs: Object.fromEntries([...shown.baked.outputs].map(([id, output]) => [id, toSnapshot(output)]))
      }
    })
  }
  const app = new App(
    {
      page: data,
      engine: noEngine,
      transform: nodeTransform,
      read: () => Promise.reject(new Error('no files at build'))
    },
    lang
  )
  if (shown) {
    const { slug, text, baked } = shown
    app.open(text, 'shipped', { slug, known: baked.outputs, drawings: baked.drawings[lang] })
  }
  const { head, body } = render(AppView, { props: { app } })
  return toHtml({ data, head, body, script: parts.script, styles: parts.styles, policy })
}

/** Drawing a page computes nothing: all results are baked. */
const noEngine = new Proxy({} as Engine, {
  get: (_target, name) => () => {
    throw new Error(`the engine was asked to ${String(name)} while drawing a page`)
  }
})
