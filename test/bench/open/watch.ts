/** What a page saw of its own opening; times in milliseconds from the start of the navigation. */
export interface Seen {
  fcp: number
  lcp: number
  /** When a chart and rows of a table first stood on the page together. */
  shown: number
  cls: number
  longTasks: number
  /** Milliseconds of long tasks beyond 50 each. */
  blocking: number
  /** When the navigation began, by the machine's clock. */
  origin: number
}

/** Runs in the page before all else and gathers into `window.seen`. Plain enough to be sent as text. */
export function watch(): void {
  const seen: Seen = { fcp: 0, lcp: 0, shown: 0, cls: 0, longTasks: 0, blocking: 0, origin: performance.timeOrigin }
  Object.assign(window, { seen })
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime
  })
  observe('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime))
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) seen.cls += value
  })
  observe('longtask', ({ duration }) => {
    seen.longTasks += 1
    seen.blocking += Math.max(0, duration - 50)
  })
  const look = () => {
    const chart = document.querySelector('figure svg path, figure svg rect')
    const row = document.querySelector('tbody tr')
    // The frame that this one prepares is on screen when the next one begins.
    if (chart && row) requestAnimationFrame((now) => (seen.shown = now))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
