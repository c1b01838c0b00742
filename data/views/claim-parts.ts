import type { TableRow } from '../tables/dataset.ts'

/**
 * The SELECT of the view `claim_parts`: every claim's check, and whether each part holds.
 * A part that its check gives no row for is there without figures. A part holds when `official` stands in `relation` to `claimed` within the claim's tolerance.
 */
export function claimPartsSql(claims: readonly TableRow[]): string {
  const checks = claims
    .filter(({ check }) => check !== null)
    .map(({ claim_id, check }) => `select '${String(claim_id)}' as claim_id, * from (\n${String(check)}\n)`)
  return `with parts as (\n${checks.join('\nunion all by name\n')}\n)
select c.claim_id, coalesce(p.reading, c.scope) as reading, t.term as part, p.relation, p.claimed, p.official,
  round(p.official - p.claimed, 9) as difference, c.tolerance,
  case p.relation
    when '=' then abs(round(p.official - p.claimed, 9)) <= c.tolerance
    when '>' then p.official > p.claimed - c.tolerance
    when '<' then p.official < p.claimed + c.tolerance
  end as holds
from claims c join claim_terms t on t.claim_id = c.claim_id and t.kind = 'part'
left join parts p on p.claim_id = t.claim_id and p.part = t.term`
}
