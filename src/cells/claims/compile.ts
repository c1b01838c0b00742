import { chosenSql } from '../choice.ts'
import type { Compiled } from '../guided.ts'
import { shownVerdicts, type ClaimsSpec } from './spec.ts'

/**
 * Claims with their verdicts, a row each: `parts` are the figures compared, with the official row where one holds the
 * figure; `terms` name them; `figures` are the facts that the claim rests on or that stand in its quote, `place` characters
 * into it.
 */
export function compileClaims({ source, verdict, ids }: ClaimsSpec): Compiled {
  const conditions = [
    ...chosenSql('c.source_id', source),
    ...chosenSql('v.verdict', verdict),
    ...chosenSql('c.claim_id', ids)
  ]
  return { sql: body(conditions.length ? `\nwhere ${conditions.join(' and ')}` : ''), columns: [] }
}

const body = (where: string) => `with ranks as (
  select 'egdi' as origin, edition as year, iso3, rank, 'egdi_rank' as indicator_id from egdi
  union all
  select 'cpi', year, iso3, rank, 'cpi_rank' from cpi
), records as (
  select distinct c.claim_id, f.value as claimed, r.origin, r.year, r.iso3, r.rank
  from claims c
  join facts f on list_contains(c.fact_ids, f.fact_id) and f.kind = 'rank'
  join ranks r on r.indicator_id = f.indicator_id and r.iso3 = f.entity and r.year = try_cast(f.period as integer)
), compared as (
  select p.claim_id, list({
    reading: p.reading, part: p.part, relation: p.relation, claimed: p.claimed, official: p.official, holds: p.holds,
    origin: r.origin, year: r.year, iso3: r.iso3
  } order by t.rowid, p.reading) as parts
  from claim_parts p
  join claim_terms t on t.claim_id = p.claim_id and t.kind = 'part' and t.term = p.part
  left join records r on r.claim_id = p.claim_id and r.claimed = p.claimed and r.rank = p.official
  group by p.claim_id
), named as (
  select claim_id, list({kind: kind, term: term, name_vi: name_vi, name_en: name_en, unit: unit} order by rowid) as terms
  from claim_terms group by claim_id
), stated as (
  select c.claim_id, list({
    fact_id: f.fact_id, own: f.source_id = c.source_id, place: f.numeral_start - c.quote_start, numeral: f.numeral,
    value: f.value, of_value: f.of_value
  } order by f.source_id = c.source_id desc, f.numeral_start) as figures
  from claims c
  join facts f on list_contains(c.fact_ids, f.fact_id) or (f.source_id = c.source_id
    and f.numeral_start >= c.quote_start and f.numeral_start < c.quote_start + length(c.quote))
  group by c.claim_id
)
select c.claim_id, v.verdict, c.source_id, s.label_vi, s.label_en, c.statement_vi, c.statement_en, c.scope, c.tolerance,
  c.reason_vi, c.reason_en, c.quote, c."check" as check_sql, c.fact_ids, parts, terms, figures
from claims c
join verdicts v on v.claim_id = c.claim_id
join sources s on s.id = c.source_id
left join compared on compared.claim_id = c.claim_id
left join named on named.claim_id = c.claim_id
left join stated on stated.claim_id = c.claim_id${where}
order by list_position([${shownVerdicts.map((verdict) => `'${verdict}'`).join(', ')}], v.verdict), c.rowid`
