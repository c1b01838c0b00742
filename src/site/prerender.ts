import { createHash } from 'node:crypto'
import { render } from 'svelte/server'
import AppView from '../app/App.svelte'
import { App } from '../app/app.svelte.ts'
import { textPath, type PageData, type Shipped } from '../app/page-data.ts'
import { computingCells } from '../app/recollection.ts'
import { toSnapshot } from '../cells/snapshot.ts'
import { bringViews } from '../cells/views.svelte.ts'
import { tables } from '../dataset/schema.ts'
import type { Provenance } from '../dataset/provenance.ts'
import type { Engine } from '../engine/engine.ts'
import { createNodeEngine } from '../engine/node.ts'
import { inLang, langs, type Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import { nodeTransform } from '../sandbox/node.ts'
import { bakeNotebook, type Baked } from './bake.ts'
import { dataPage, documentTables } from './data-page.ts'
import { listingOf } from './listing.ts'
import { manifestPath, toManifest } from './manifest.ts'
import { drawPicture } from './picture.ts'
import { socialHead } from './social.ts'
import { policy, toHtml, type Scripts } from './template.ts'

export interface SiteParts {
  readonly database: Uint8Array
  readonly provenance: Provenance
  readonly notebooks: readonly Shipped[]
  /** The scripts of a page in a language with cells of some kinds, and its style. */
  scripts(lang: Lang, kinds: readonly string[]): Scripts
  style(kinds: readonly string[]): string
  /** Absolute address of the site, where it is known. */
  readonly site: string | undefined
}

interface Site {
  /** Pages and what they fetch, by path. */
  readonly pages: ReadonlyMap<string, string>
  /** Preview pictures as SVG, by the path of their PNG. */
  readonly pictures: ReadonlyMap<string, string>
}

/** Every page of the site by its path: the start page, each shipped notebook with its results, and the data, in both languages. */
export async function prerender(parts: SiteParts): Promise<Site> {
  const engine = await createNodeEngine({ database: parts.database })
  const names = tables.map(({ name }) => name)
  const dataset = { version: parts.provenance.version, tables: new Set(names) }
  const pages = new Map<string, string>()
  const pictures = new Map<string, string>()
  const notebooks: BakedNotebook[] = []
  for (const { slug, text } of parts.notebooks) {
    const baked = await bakeNotebook(text, engine, dataset).catch((error: unknown) => {
      throw new Error(`notebooks/${slug}.md does not run:\n${(error as Error).message}`)
    })
    const written = JSON.stringify(baked.known)
    const file = `known/${slug}-${createHash('sha256').update(written).digest('hex').slice(0, 8)}.json`
    pages.set(file, written)
    notebooks.push({ slug, text, baked, known: { file, inputs: baked.inputs, cells: computingCells(text) } })
    pages.set(textPath(slug), text)
  }
  for (const lang of langs) {
    for (const shown of [undefined, ...notebooks]) {
      pages.set(`${folderOf(shown?.slug, lang)}index.html`, await pageOf(parts, notebooks, lang, shown))
      pictures.set(picturePath(shown?.slug, lang), pictureOf(lang, notebooks[0], shown))
    }
  }
  const documented = {
    tables: await documentTables(engine),
    version: parts.provenance.version,
    bytes: parts.database.length,
    style: parts.style([])
  }
  for (const lang of langs) pages.set(`data/${folderOf(undefined, lang)}index.html`, await dataPage(lang, documented))
  for (const lang of langs) pages.set(manifestPath(lang), toManifest(lang))
  engine.close()
  return { pages, pictures }
}

interface BakedNotebook extends Required<Shipped> {
  readonly baked: Baked
}

function folderOf(slug: string | undefined, lang: Lang): string {
  return (slug === undefined ? '' : `n/${slug}/`) + (lang === 'vi' ? '' : `${lang}/`)
}

function picturePath(slug = 'start', lang: Lang): string {
  return `previews/${slug}.${lang}.png`
}

/** What a page is called, and what it says of itself. */
function wordsOf(lang: Lang, shown?: BakedNotebook): { title: string; description: string } {
  if (!shown) return { title: say(lang, 'app_tagline'), description: say(lang, 'app_description') }
  const { title, description = '' } = shown.baked.front
  return { title: inLang(title, lang), description: inLang(description, lang) }
}

/** The picture of a notebook, or of the start page with the first notebook's chart. */
function pictureOf(lang: Lang, first: BakedNotebook | undefined, shown?: BakedNotebook): string {
  const { title, description } = wordsOf(lang, shown)
  const { question } = shown?.baked.front ?? {}
  return drawPicture({
    name: say(lang, 'app_name'),
    title,
    text: question === undefined ? description : inLang(question, lang),
    chart: (shown ?? first)?.baked.drawn[lang].chart
  })
}

async function pageOf(
  parts: SiteParts,
  notebooks: readonly BakedNotebook[],
  lang: Lang,
  shown?: BakedNotebook
): Promise<string> {
  const depth = (shown ? 2 : 0) + (lang === 'vi' ? 0 : 1)
  const data: PageData = {
    lang,
    root: depth === 0 ? './' : '../'.repeat(depth),
    dataset: parts.provenance.version,
    tables: tables.map(({ name }) => name),
    texts: Object.fromEntries(
      Object.values(parts.provenance.sources).map(({ id, label_vi, label_en }) => [id, { vi: label_vi, en: label_en }])
    ),
    notebooks: shown ? [{ slug: shown.slug, text: shown.text, known: shown.known }] : [],
    ...(!shown && {
      listed: notebooks.map(({ slug, text, known, baked }) => ({ ...listingOf(slug, text, baked.outputs), known }))
    }),
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
    app.open(text, 'shipped', { slug, known: baked.outputs, drawings: baked.drawn[lang].drawings })
  }
  const cells = shown ? parseNotebook(shown.text).notebook.cells : []
  const kinds = [...new Set(cells.map(({ kind }) => kind))]
  await bringViews(kinds)
  const { head, body } = render(AppView, { props: { app } })
  const social = socialHead({
    ...wordsOf(lang, shown),
    lang,
    root: data.root,
    site: parts.site,
    folder: (lang) => folderOf(shown?.slug, lang),
    picture: picturePath(shown?.slug, lang)
  })
  return toHtml({
    data,
    head: `${head}\n${social}`,
    body,
    scripts: parts.scripts(lang, kinds),
    style: parts.style(kinds),
    policy
  })
}

/** Drawing a page computes nothing: all results are baked. */
const noEngine = new Proxy({} as Engine, {
  get: (_target, name) => () => {
    throw new Error(`the engine was asked to ${String(name)} while drawing a page`)
  }
})
