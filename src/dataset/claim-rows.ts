import type { Row, Value } from '../table/table.ts'
import type { Claim, ClaimTerm } from './describe-verdict.ts'
import type { ClaimPart } from './verdict.ts'

/** Reads a row of the table `claims`; a row of another shape throws. */
export function toClaim(row: Row): Claim {
  const scope = text(row, 'scope')
  if (scope !== 'record' && scope !== 'texts' && scope !== 'none') throw new Error('unknown scope: ' + scope)
  return {
    claim_id: text(row, 'claim_id'),
    scope,
    tolerance: maybeNumber(row, 'tolerance'),
    reason_vi: text(row, 'reason_vi'),
    reason_en: text(row, 'reason_en')
  }
}

/** Reads a row of the table `claim_terms`; a row of another shape throws. */
export function toClaimTerm(row: Row): ClaimTerm {
  const kind = text(row, 'kind')
  if (kind !== 'part' && kind !== 'reading') throw new Error('unknown kind of term: ' + kind)
  return {
    kind,
    term: text(row, 'term'),
    name_vi: text(row, 'name_vi'),
    name_en: text(row, 'name_en'),
    unit: maybeText(row, 'unit')
  }
}

/** Reads a row of the view `claim_parts`; a row of another shape throws. */
export function toClaimPart(row: Row): ClaimPart {
  const holds = field(row, 'holds')
  if (holds !== null && typeof holds !== 'boolean') throw new Error('not a boolean: holds')
  return {
    reading: text(row, 'reading'),
    part: text(row, 'part'),
    relation: maybeText(row, 'relation'),
    claimed: maybeNumber(row, 'claimed'),
    official: maybeNumber(row, 'official'),
    holds
  }
}

function field(row: Row, name: string): Value {
  const value = row[name]
  if (value === undefined) throw new Error('no column: ' + name)
  return value
}

function text(row: Row, name: string): string {
  const value = maybeText(row, name)
  if (value === null) throw new Error('no text: ' + name)
  return value
}

function maybeText(row: Row, name: string): string | null {
  const value = field(row, name)
  if (value !== null && typeof value !== 'string') throw new Error('not text: ' + name)
  return value
}

function maybeNumber(row: Row, name: string): number | null {
  const value = field(row, name)
  if (value !== null && typeof value !== 'number') throw new Error('not a number: ' + name)
  return value
}
