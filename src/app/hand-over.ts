import { tick } from 'svelte'

/**
 * Puts the keyboard on the first of these that stands in the page, where what had it is gone; nowhere else, as a person
 * may have moved on meanwhile.
 */
export async function handOver(...heirs: readonly (() => Element | null | undefined)[]): Promise<void> {
  await tick()
  if (document.activeElement !== document.body) return
  for (const heir of heirs) {
    const element = heir()
    if (element instanceof HTMLElement && element.isConnected) return element.focus()
  }
}

/** The button at the same place of the next entry of a list, or of the one before where there is none. */
export function inNextEntry(button: Element): Element | undefined {
  const entry = button.closest('li')
  const place = entry ? [...entry.querySelectorAll('button')].findIndex((other) => other === button) : -1
  const next = entry?.nextElementSibling ?? entry?.previousElementSibling
  return next?.querySelectorAll('button')[place]
}
