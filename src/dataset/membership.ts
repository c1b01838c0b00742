/**
 * Whether a state that joined ASEAN on `since` (ISO date, null for a stranger) was a member at the end of `year`.
 * Timor-Leste joined on 26 October 2025: ten members in every edition up to 2024, eleven after.
 */
export function isAseanMember(since: string | null, year: number): boolean {
  return since !== null && since <= `${year}-12-31`
}
