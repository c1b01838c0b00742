import type { Address } from '../../dataset/address.ts'
import type { ShownClaim, ShownPart } from './read-claims.ts'

/** Where the figure that a claim states comes from: its sentence, or the check that computed the bound. */
export function claimedAddress(claim: ShownClaim, part: ShownPart): Address {
  const fact = maybeClaimedFact(claim, part)
  return fact === undefined ? checkAddress(claim) : { type: 'facts', ids: [fact] }
}

/** Where the figure that a claim is compared with comes from: the official row, another text's sentence, or the check. */
export function officialAddress(claim: ShownClaim, part: ShownPart): Address {
  const { record, official } = part
  if (record) {
    const { origin, year, iso3 } = record
    const row = { iso3, rank: official, [origin === 'egdi' ? 'edition' : 'year']: year }
    return { type: 'record', table: origin, column: 'rank', row }
  }
  const claimed = maybeClaimedFact(claim, part)
  const other = claim.figures.findLast(({ value, fact_id }) => value === official && fact_id !== claimed)
  if (claim.scope === 'texts' && other) return { type: 'facts', ids: [other.fact_id] }
  return checkAddress(claim)
}

/** The check itself, with the sentences that it reads. */
export function checkAddress({ scope, factIds, check }: ShownClaim): Address {
  const sql = check === null ? {} : { sql: check }
  return scope === 'texts' && factIds.length > 0 ? { type: 'facts', ids: factIds, ...sql } : { type: 'query', ...sql }
}

/** The fact that states the claimed figure; a bound that the check computed has none. */
function maybeClaimedFact({ scope, figures }: ShownClaim, { relation, claimed }: ShownPart): string | undefined {
  if (relation !== '=' && scope !== 'texts') return undefined
  return figures.find(({ value, of_value }) => value === claimed || of_value === claimed)?.fact_id
}
