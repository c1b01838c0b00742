/** What the record, or the other texts, say of a claim. */
export type Verdict = 'supported' | 'contradicted' | 'depends' | 'consistent' | 'unchecked'

/** One compared figure of a claim, as a row of the view `claim_parts`; `holds` is null when data are missing. */
export interface ClaimPart {
  readonly reading: string
  readonly part: string
  readonly relation: string | null
  readonly claimed: number | null
  readonly official: number | null
  readonly holds: boolean | null
}

/** Readings of a claim: under which it holds, and under which it does not. */
export interface Readings {
  readonly holding: readonly string[]
  readonly failing: readonly string[]
}

/**
 * Sorts a claim's readings: one holds when every part of it does. A claim with a missing figure has none in either list:
 * what is not known is not decided.
 */
export function toReadings(parts: readonly ClaimPart[]): Readings {
  if (parts.some(({ holds }) => holds === null)) return { holding: [], failing: [] }
  const names = [...new Set(parts.map(({ reading }) => reading))].sort()
  const holds = (name: string): boolean => parts.every((part) => part.reading !== name || part.holds === true)
  return { holding: names.filter((name) => holds(name)), failing: names.filter((name) => !holds(name)) }
}

/** The verdict on a claim from its compared figures, the same that the view `verdicts` gives. */
export function toVerdict(scope: 'record' | 'texts' | 'none', parts: readonly ClaimPart[]): Verdict {
  const { holding, failing } = toReadings(parts)
  if (holding.length === 0 && failing.length === 0) return 'unchecked'
  if (failing.length === 0) return scope === 'record' ? 'supported' : 'consistent'
  return holding.length === 0 ? 'contradicted' : 'depends'
}
