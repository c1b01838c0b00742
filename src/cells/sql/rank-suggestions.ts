import { foldText } from '../../i18n/fold.ts'
import type { Suggestion } from './suggestion.ts'

/** More than anyone reads. */
const most = 60

/**
 * Keeps what fits the letters typed so far, accents and case aside, the best first: what begins with them, then what has a
 * part that does, then what holds them in order. The given order decides between equals. Nothing is left when what is
 * typed is itself complete, so that Enter stays a new line.
 */
export function rankSuggestions(items: readonly Suggestion[], typed: string, explicit: boolean): Suggestion[] {
  const sought = foldText(typed.replace(/^"/, ''))
  if (!explicit && items.some(({ label }) => foldText(label) === sought)) return []
  const seen = new Set<string>()
  return items
    .flatMap((item) => {
      const rank = rankOf(foldText(item.label), sought)
      return rank === undefined ? [] : [{ item, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .filter(({ item: { kind, label } }) => !seen.has(`${kind} ${label}`) && seen.add(`${kind} ${label}`))
    .slice(0, most)
    .map(({ item }) => item)
}

function rankOf(label: string, sought: string): number | undefined {
  if (label.startsWith(sought)) return 0
  if (label.split(/[_\s.]/).some((part) => part.startsWith(sought))) return 1
  if (sought.length < 3) return undefined
  if (label.includes(sought)) return 2
  return label[0] === sought[0] && inOrder(label, sought) ? 3 : undefined
}

function inOrder(label: string, sought: string): boolean {
  let at = 0
  for (const letter of sought) {
    at = label.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
