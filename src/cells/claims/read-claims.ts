import { toClaim, toClaimPart, toClaimTerm } from '../../dataset/claim-rows.ts'
import type { Claim, ClaimTerm } from '../../dataset/describe-verdict.ts'
import type { ClaimPart } from '../../dataset/verdict.ts'
import type { Lang } from '../../i18n/lang.ts'
import { toRows } from '../../table/rows.ts'
import type { Row, Table, Value } from '../../table/table.ts'
import { readFigures, type Figure } from '../figures.ts'

/** A row of an official table that holds a compared figure. */
export interface OfficialRow {
  readonly origin: 'egdi' | 'cpi'
  readonly year: number
  readonly iso3: string
}

/** A compared figure, with the official row that holds it, where one does. */
export interface ShownPart extends ClaimPart {
  readonly record: OfficialRow | undefined
}

/** A claim as a row of the cell's result tells it. */
export interface ShownClaim extends Claim {
  readonly statement: Readonly<Record<Lang, string>>
  readonly label: Readonly<Record<Lang, string>>
  readonly quote: string
  /** The SQL that checks it; null when nothing can. */
  readonly check: string | null
  readonly factIds: readonly string[]
  readonly parts: readonly ShownPart[]
  readonly terms: readonly ClaimTerm[]
  readonly figures: readonly Figure[]
}

/** Reads the rows of a `claims` cell; rows of another shape throw. */
export function readClaims(table: Table): ShownClaim[] {
  return toRows(table).map((row) => ({
    ...toClaim(row),
    statement: both(row, 'statement'),
    label: both(row, 'label'),
    quote: String(row['quote']),
    check: row['check_sql'] === null ? null : String(row['check_sql']),
    factIds: listOf(row['fact_ids']).map(String),
    parts: recordsOf(row['parts']).map((part) => ({ ...toClaimPart(part), record: maybeRecord(part) })),
    terms: recordsOf(row['terms']).map(toClaimTerm),
    figures: readFigures(row['figures'])
  }))
}

function maybeRecord({ origin, year, iso3 }: Row): OfficialRow | undefined {
  if (origin !== 'egdi' && origin !== 'cpi') return undefined
  return { origin, year: Number(year), iso3: String(iso3) }
}

function both(row: Row, name: string): Readonly<Record<Lang, string>> {
  return { vi: String(row[`${name}_vi`]), en: String(row[`${name}_en`]) }
}

function recordsOf(value: Value | undefined): readonly Row[] {
  return listOf(value) as readonly Row[]
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : []
}
