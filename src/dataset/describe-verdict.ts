import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import { toReadings, toVerdict, type ClaimPart, type Verdict } from './verdict.ts'

/** What of the table `claims` a verdict needs. */
export interface Claim {
  readonly claim_id: string
  readonly scope: 'record' | 'texts' | 'none'
  readonly tolerance: number | null
  readonly reason_vi: string
  readonly reason_en: string
}

/** A row of `claim_terms`. */
export interface ClaimTerm {
  readonly kind: 'part' | 'reading'
  readonly term: string
  readonly name_vi: string
  readonly name_en: string
  readonly unit: string | null
}

/** One compared figure in words: `difference` is official less claimed. */
export interface VerdictLine {
  readonly name: string
  readonly relation: string | null
  readonly claimed: string
  readonly official: string
  readonly difference: string
  readonly unit: string | null
  readonly holds: boolean | null
}

/** A verdict in words: a headline without a full stop, the reason, the figures compared, the tolerance. */
export interface VerdictWords {
  readonly verdict: Verdict
  readonly headline: string
  readonly reason: string
  readonly lines: readonly VerdictLine[]
  readonly tolerance: string | undefined
}

/**
 * Words a verdict from what the check gave. `parts` are the claim's rows of `claim_parts`, `terms` those of `claim_terms`.
 * A blank `{part.field}` in the reason that no part fills throws: the build does not publish such a claim.
 */
export function describeVerdict(
  lang: Lang,
  claim: Claim,
  parts: readonly ClaimPart[],
  terms: readonly ClaimTerm[]
): VerdictWords {
  const verdict = toVerdict(claim.scope, parts)
  const name = (kind: ClaimTerm['kind'], term: string): string => {
    const found = terms.find((candidate) => candidate.kind === kind && candidate.term === term)
    return found ? (lang === 'vi' ? found.name_vi : found.name_en) : term
  }
  const lines = parts.map((part) => ({
    name: name('part', part.part),
    relation: part.relation,
    claimed: figure(lang, part.claimed),
    official: figure(lang, part.official),
    difference: figure(lang, differenceOf(part)),
    unit: terms.find(({ kind, term }) => kind === 'part' && term === part.part)?.unit ?? null,
    holds: part.holds
  }))
  return {
    verdict,
    headline: headline(lang, claim, verdict, parts, (reading) => name('reading', reading)),
    reason: fillReason(lang, lang === 'vi' ? claim.reason_vi : claim.reason_en, parts),
    lines,
    tolerance: tolerance(lang, claim, parts)
  }
}

function headline(
  lang: Lang,
  { scope }: Claim,
  verdict: Verdict,
  parts: readonly ClaimPart[],
  name: (reading: string) => string
): string {
  if (verdict === 'depends') {
    const { holding, failing } = toReadings(parts)
    const list = (readings: readonly string[]): string => readings.map(name).join(', ')
    return say(lang, 'dataset_verdict_depends', { holding: list(holding), failing: list(failing) })
  }
  if (verdict === 'contradicted' && scope === 'texts') return say(lang, 'dataset_verdict_contradicted_texts')
  return say(lang, `dataset_verdict_${verdict}`)
}

function tolerance(lang: Lang, claim: Claim, parts: readonly ClaimPart[]): string | undefined {
  if (claim.tolerance === null) return undefined
  if (claim.tolerance > 0) return say(lang, 'dataset_tolerance', { tolerance: figure(lang, claim.tolerance) })
  const exact = parts.some(({ relation }) => relation === '=')
  return say(lang, exact ? 'dataset_tolerance_none' : 'dataset_tolerance_bound')
}

function fillReason(lang: Lang, template: string, parts: readonly ClaimPart[]): string {
  return template.replace(/\{(\w+)\.(claimed|official|difference)\}/g, (blank, name: string, field: string) => {
    const part = parts.find((candidate) => candidate.part === name)
    if (!part) throw new Error('nothing fills the blank: ' + blank)
    if (field === 'difference') return figure(lang, differenceOf(part))
    return figure(lang, field === 'claimed' ? part.claimed : part.official)
  })
}

function differenceOf({ claimed, official }: ClaimPart): number | null {
  return claimed === null || official === null ? null : official - claimed
}

function figure(lang: Lang, value: number | null): string {
  if (value === null) return '–'
  const maximumFractionDigits = Math.abs(value) < 1 ? 4 : 2
  return formatNumber(lang, Number(value.toFixed(9)), { maximumFractionDigits })
}
