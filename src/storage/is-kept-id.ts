import type { KeptId } from './kept.ts'

/** Whether a text has the form of a kept notebook's identity, as an address holds it. */
export function isKeptId(text: string): text is KeptId {
  return /^k[a-z2-7]{15}$/.test(text)
}
