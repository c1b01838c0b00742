const DAY = 86_400_000
const LAST = 8.64e15
/** 400 Gregorian years, after which the calendar repeats. */
const CYCLE = 146_097 * DAY

/** Days since 1970 of a DATE given in milliseconds. */
export function unixDays(milliseconds: number): number {
  return Math.round(milliseconds / DAY)
}

/**
 * A DATE (with its `days`) or TIMESTAMP as a `Date` in UTC, to the millisecond. What a `Date` cannot hold is SQL text:
 * `infinity`, `-infinity`, and years beyond 275760.
 */
export function dateValue(milliseconds: number, days?: number): Date | string {
  if (Math.abs(milliseconds) <= LAST) return new Date(Math.floor(milliseconds))
  if (days === undefined || Math.abs(days) >= 2147483647) return milliseconds > 0 ? 'infinity' : '-infinity'
  const cycles = Math.floor(milliseconds / CYCLE)
  const date = new Date(milliseconds - cycles * CYCLE)
  return `${date.getUTCFullYear() + 400 * cycles}-${date.toISOString().slice(5, 10)}`
}
