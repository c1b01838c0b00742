import { flushSync, hydrate, mount } from 'svelte'
import './fonts.css'
import './app.css'
import '../chart/chart.css'
import { fromSnapshot } from '../cells/snapshot.ts'
import { bringViews } from '../cells/views.svelte.ts'
import type { CellId } from '../notebook/notebook.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import { isLink } from '../share/is-link.ts'
import { browserStore } from '../storage/browser-store.ts'
import { isKeptId } from '../storage/is-kept-id.ts'
import { createWorkerMaker } from '../engine/worker-policy.ts'
import { say } from '../i18n/say.ts'
import { bringWords } from '../i18n/words.ts'
import { browserFileShelf } from '../storage/file-shelf.ts'
import AppView from './App.svelte'
import { App, type Route } from './app.svelte.ts'
import { readAddress, withInputs } from './address.ts'
import { bakedWidths, chartWidth, isNarrow } from './chart-width.ts'
import { receive } from './files/receive.ts'
import { OwnFiles } from './files/own-files.svelte.ts'
import type { Canvas } from './drawings.svelte.ts'
import { lazyEngine } from './lazy-engine.ts'
import { lazyTransform } from './lazy-transform.ts'
import { openFigure } from './open-figure.ts'
import type { PageData } from './page-data.ts'
import { rememberedLang } from './remembered-lang.ts'
import type { Session } from './session.svelte.ts'
import { tellHeight } from './tell-height.ts'
import { trust } from './trust.ts'

const page = JSON.parse(document.getElementById('page')?.textContent ?? '') as PageData
const target = document.getElementById('app') as HTMLElement
const root = new URL(page.root, location.href)

// The Trusted Types policy of workers can be made once per page.
const makeWorker = createWorkerMaker(globalThis as Parameters<typeof createWorkerMaker>[0])

// In development files change under the page; in a frame on another site there is nothing to come back to.
const canStayOffline = import.meta.env.PROD && 'serviceWorker' in navigator && self === top

const engine = lazyEngine(
  async () => {
    const [{ createBrowserEngine }, { engineUrls }] = await Promise.all([
      import('../engine/browser.ts'),
      import('../engine/assets.ts')
    ])
    return createBrowserEngine({ ...engineUrls(), makeWorker, dataUrl: new URL('data/sotay.duckdb', root).href })
  },
  (status) => {
    app.tellEngine(status)
    document.documentElement.dataset['engine'] = status.state
    if (status.state === 'ready' && canStayOffline)
      void import('./stay-offline.ts').then(({ keepEngine }) => keepEngine())
  }
)

/** Kept, since to read it has the browser lay out the page anew in the midst of a change. */
let width = chartWidth()

const canvas: Canvas = {
  document,
  width: () => width,
  async admit(markup, what) {
    if (what === 'chart') return trust(markup)
    const { default: DOMPurify } = await import('dompurify')
    return trust(DOMPurify.sanitize(markup, { ADD_ATTR: ['data-mention'] }))
  }
}

let naming: ReturnType<typeof setTimeout> | undefined

const app: App = new App(
  {
    page,
    engine,
    transform: lazyTransform(document),
    canvas,
    store: browserStore(window),
    files: new OwnFiles({
      engine,
      shelf: browserFileShelf(window),
      makeWorker: (source) => makeWorker(source, { name: 'file', type: 'module' }),
      word: () => say(app.lang, 'app_file_column')
    }),
    ...tabStorage(),
    idle: (act) => ('requestIdleCallback' in window ? requestIdleCallback(act) : setTimeout(act, 500)),
    enter: () => history.pushState(null, '', location.pathname + location.search),
    nameAddress: (id) => history.replaceState(null, '', `#${id}`),
    // Browsers refuse more than a few changes of the address a second, and a slider gives more.
    nameInputs(given) {
      clearTimeout(naming)
      naming = setTimeout(() => history.replaceState(null, '', withInputs(new URL(location.href), given)), 200)
    },
    async read(path) {
      const response = await fetch(new URL(path, root))
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return response.text()
    }
  },
  page.lang
)

/** The storage of this tab; browsers that keep nothing throw at the mere mention of it. */
function tabStorage(): { tabStorage?: Storage } {
  try {
    return { tabStorage: sessionStorage }
  } catch {
    return {}
  }
}

function openShipped({ slug, outputs }: NonNullable<PageData['open']>): Session | undefined {
  const listed = page.notebooks.find((listed) => listed.slug === slug)
  if (!listed) return undefined
  const known = new Map(Object.entries(outputs).map(([id, text]) => [id as CellId, fromSnapshot(text)]))
  return app.open(listed.text, 'shipped', { slug, known, drawings: liftDrawings(listed.text) })
}

/** Takes what the build drew off the page, so that it need not be drawn again; of a chart's two drawings the one that shows stays. */
function liftDrawings(text: string): Map<CellId, string> {
  const drawings = new Map<CellId, string>()
  const [shown, unseen] = isNarrow() ? ['narrow', 'wide'] : ['wide', 'narrow']
  for (const svg of target.querySelectorAll(`svg.chart.${unseen}`)) svg.remove()
  for (const svg of target.querySelectorAll(`svg.chart.${shown}`)) {
    svg.setAttribute('class', 'chart')
    svg.setAttribute('role', 'img')
  }
  for (const { id, name } of parseNotebook(text).notebook.cells) {
    const drawn = target.querySelector(`[data-cell="${CSS.escape(name ?? id)}"] [data-drawn]`)
    if (drawn) drawings.set(id, trust(drawn.innerHTML))
  }
  return drawings
}

/** Opens what the address names after `#`: a notebook in a link, or one of the reader's own. */
async function openFragment(): Promise<boolean> {
  const fragment = location.hash.slice(1)
  if (isLink(fragment)) await app.openLink(fragment)
  else if (isKeptId(fragment)) {
    await app.openKept(fragment)
    if (app.route.to === 'notebook') app.route.session.giveAll(readAddress(new URL(location.href)).values)
  } else return false
  return true
}

/** Follows the browser's way back and forth: to a notebook that the address names, or to the page itself. */
async function follow(own: Route): Promise<void> {
  const opened = await openFragment()
  if (opened) {
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  } else if (location.hash === '' && app.route !== own) location.reload()
}

/** Brings the page to life: as it was drawn, or as its address asks. */
async function start(): Promise<void> {
  await bringWords(page.lang, 'reading')
  const address = readAddress(new URL(location.href))
  // A link speaks the language of who sent it.
  const lang = address.lang ?? (isLink(location.hash.slice(1)) ? undefined : rememberedLang())
  if (lang && isKeptId(location.hash.slice(1))) await app.speak(lang)
  const isOther = await openFragment()
  if (isOther) target.textContent = ''
  const session = isOther ? undefined : page.open && openShipped(page.open)
  await bringViews(session?.notebook.cells.map(({ kind }) => kind) ?? [])
  const show = target.hasChildNodes() ? hydrate : mount
  show(AppView, { target, props: { app } })
  document.documentElement.classList.remove('opening')
  // All that listens does so from now on.
  flushSync()

  app.embed = address.embed
  if (address.embed !== undefined) tellHeight(window, address.embed)
  if (lang && lang !== app.lang) void app.speak(lang)
  session?.giveAll(address.values)
  if (session && address.figure !== undefined) openFigure(session, address.figure)
  const isBaked = width === bakedWidths.narrow || width === bakedWidths.wide
  if (session && !isBaked) void session.redrawCharts()

  document.documentElement.dataset['ready'] = ''
  document.dispatchEvent(new Event('sotay-ready'))
  const own = app.route
  addEventListener('popstate', () => void follow(own))
  if (canStayOffline) {
    const later = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2000))
    later(() => void import('./stay-offline.ts').then(({ stayOffline }) => stayOffline(app, root)))
  }
}

// Not awaited here: what is fetched on the way imports this module, and would wait for it as it waits for that.
void start()

interface LaunchQueue {
  setConsumer(take: (launch: { files: readonly { getFile(): Promise<File> }[] }) => Promise<void>): void
}

// Files that the system opens with the installed app.
;(globalThis as { launchQueue?: LaunchQueue }).launchQueue?.setConsumer(async ({ files }) => {
  await receive(app, await Promise.all(files.map((file) => file.getFile())))
})

addEventListener('resize', () => {
  if (chartWidth() === width) return
  width = chartWidth()
  if (app.route.to === 'notebook') void app.route.session.redrawCharts()
})
