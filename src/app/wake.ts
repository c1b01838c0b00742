import { watchEarly } from './early-acts.ts'

/**
 * The first script of a page, and all that only reading it needs. The page is whole without script; the application comes when
 * a person is about to do something, or when the page is there with its type and has nothing else to do. It comes at once
 * where the page alone is not what the address asks for.
 */
const { app = '', parts = '' } = (document.querySelector('script[data-app]') as HTMLElement).dataset
const early = watchEarly(document)
let waking: Promise<void> | undefined

async function wake(): Promise<void> {
  for (const part of parts.split(' ').filter(Boolean)) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = part
    document.head.append(link)
  }
  await import(/* @vite-ignore */ new URL(app, document.baseURI).href)
}

/** What the page was drawn with is not what a link or an own notebook shows: until that is there it says so. */
const { classList } = document.documentElement
if (/^#[1-9k][\w-]{7}/.test(location.hash)) classList.add('opening')

function begin(): void {
  waking ??= wake().catch((error: unknown) => {
    // The next sign of a person tries again: the line may be there by then.
    waking = undefined
    classList.remove('opening')
    early.onIntent(begin)
    throw error
  })
}

/** Whether the page as it was drawn is another than the one asked for. */
function isOther(): boolean {
  const isDrawn = document.getElementById('app')?.hasChildNodes()
  if (!isDrawn || location.hash.length > 1 || location.search.length > 1) return true
  try {
    const lang = localStorage.getItem('sotay:lang')
    return lang !== null && lang !== document.documentElement.lang
  } catch {
    return false
  }
}

document.addEventListener('sotay-ready', () => early.replay(), { once: true })
early.onIntent(begin)
const isThrifty = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
if (isOther()) begin()
else if (!isThrifty) {
  const later = () => ('requestIdleCallback' in window ? requestIdleCallback(begin) : setTimeout(begin, 200))
  if (document.readyState === 'complete') later()
  else addEventListener('load', later)
}
