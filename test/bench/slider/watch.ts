/** What one step of a slider changed: milliseconds from its key to the frame that shows it, by selector. */
export type Step = Readonly<Record<string, number>>

/**
 * Runs in the page: from each key on, notes for every selector the first frame whose content is another. Plain
 * enough to be sent as text.
 */
export function watchSteps(selectors: readonly string[]): void {
  const steps: Record<string, number>[] = []
  Object.assign(window, { steps })
  const contentOf = (selector: string) => document.querySelector(selector)?.innerHTML ?? ''
  const shown = new Map(selectors.map((selector) => [selector, contentOf(selector)]))
  let begun = 0
  document.addEventListener(
    'keydown',
    (event) => {
      begun = event.timeStamp
      steps.push({})
    },
    true
  )
  const look = (changes: readonly MutationRecord[]) => {
    const step = steps.at(-1)
    if (!step) return
    for (const selector of selectors) {
      // To write out what has not been touched would weigh upon what is measured.
      const watched = document.querySelector(selector)
      if (!changes.some(({ target }) => target.contains(watched) || watched?.contains(target))) continue
      const content = contentOf(selector)
      if (content === shown.get(selector)) continue
      shown.set(selector, content)
      const at = begun
      requestAnimationFrame(() => (step[selector] ??= performance.now() - at))
    }
  }
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true })
}

/** The steps that `watchSteps` has seen, as text to be evaluated in the page. */
export const seenSteps = 'window.steps'
