import type { KeptId } from './kept.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** A name that no other page will think of: 75 random bits. */
export function newHand(): string {
  return [...crypto.getRandomValues(new Uint8Array(15))].map((byte) => letters[byte % letters.length]).join('')
}

export function newId(): KeptId {
  return ('k' + newHand()) as KeptId
}
