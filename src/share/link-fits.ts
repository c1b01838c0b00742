import { linkLimit } from './link.ts'

/** Where an address of some length arrives whole, from the widest to the narrowest. */
export type LinkFit = 'anywhere' | 'chats' | 'mail' | 'browsers' | 'some_browsers' | 'nowhere'

/** Measured: 2,000 everywhere, 4,000 most chats, 8,000 e-mail, 65,536 Firefox; Chromium takes more than a link may have. */
const limits: readonly (readonly [number, LinkFit])[] = [
  [2_000, 'anywhere'],
  [4_000, 'chats'],
  [8_000, 'mail'],
  [65_536, 'browsers'],
  [linkLimit, 'some_browsers']
]

/** What a whole address of `length` characters fits; its words are the message `share_fits_<fit>`. */
export function linkFits(length: number): LinkFit {
  return limits.find(([limit]) => length <= limit)?.[1] ?? 'nowhere'
}
