/** What a person did on a page whose script has not come yet. */
export interface EarlyActs {
  /** Called at the first sign that a person is about to do something: a pointer, a key, a focus. */
  onIntent(act: () => void): void
  /** Does all of it again, now that somebody listens, and stops watching. */
  replay(): void
}

interface Held {
  readonly target: Element
  redo(): void
}

const signs = ['pointerdown', 'pointermove', 'keydown', 'focusin', 'input'] as const
const kept = ['click', 'input', 'change', 'keydown'] as const

/**
 * Watches a page that is drawn but not alive yet. Links, folds and fields work by themselves; what only a script can answer
 * is kept: presses of buttons and figures, values given to fields, and chords of keys.
 */
export function watchEarly(page: Document): EarlyActs {
  const acts: Held[] = []
  const waiting: (() => void)[] = []
  const watching = new AbortController()
  const options = { capture: true, signal: watching.signal }

  for (const sign of signs)
    page.addEventListener(sign, () => waiting.splice(0).forEach((act) => act()), { ...options, passive: true })
  for (const type of kept)
    page.addEventListener(
      type,
      (event) => {
        const act = maybeAct(event)
        if (!act) return
        if (type === 'input' || type === 'change') drop(acts, act.target, type)
        acts.push(act)
        page.documentElement.dataset['waking'] = ''
      },
      options
    )

  return {
    onIntent: (act) => waiting.push(act),
    replay() {
      watching.abort()
      delete page.documentElement.dataset['waking']
      for (const { target, redo } of acts) if (target.isConnected) redo()
    }
  }

  /** Of what was given to a field only the last counts. */
  function drop(acts: Held[], target: Element, type: string): void {
    const at = acts.findIndex((act) => act.target === target && 'type' in act && act.type === type)
    if (at >= 0) acts.splice(at, 1)
  }
}

function maybeAct(event: Event): (Held & { type: string }) | undefined {
  const { target, type } = event
  if (!(target instanceof Element)) return undefined
  const act = (redo: () => void) => ({ target, type, redo })
  if (event instanceof KeyboardEvent) {
    const { key } = event
    const isChord = (event.ctrlKey || event.metaKey) && /^[kp]$/i.test(key)
    if (!isChord && (key !== '?' || isField(target))) return undefined
    event.preventDefault()
    return act(() => target.dispatchEvent(new KeyboardEvent(type, copyOf(event))))
  }
  if (type === 'click') {
    if (isField(target) || target.closest('a[href], summary, label')) return undefined
    return act(() => target.dispatchEvent(new MouseEvent(type, copyOf(event))))
  }
  if (!isField(target)) return undefined
  const { value, checked } = target as HTMLInputElement
  return act(() => {
    if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) target.checked = checked
    else if (target instanceof HTMLInputElement && target.type === 'file') return
    else (target as HTMLInputElement).value = value
    target.dispatchEvent(new Event(type, { bubbles: true }))
  })
}

function isField(target: Element): boolean {
  return target.matches('input, select, textarea, option')
}

/** An event's own fields as those of another of its kind. */
function copyOf(event: Event): EventInit {
  const fields: Record<string, unknown> = {}
  for (const key in event) fields[key] = event[key as keyof Event]
  return { ...fields, bubbles: true, cancelable: true }
}
