/** Encodings of text that files here come in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const

export type Encoding = (typeof encodings)[number]

/**
 * The encoding of a text by its first bytes: its mark, its zeros, whether it is UTF-8; of the one-byte encodings the
 * Vietnamese one, where its signs for tones stand behind vowels. `cut` says that the text goes on after `head`.
 */
export function recogniseEncoding(head: Uint8Array, cut: boolean): Encoding {
  const [a, b] = head
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const zeros = maybeZeros(head)
  if (zeros) return zeros
  if (isUtf8(head, cut)) return 'utf-8'
  return vietnameseShare(head) > 0.5 ? 'windows-1258' : 'windows-1252'
}

/** Whether text decoded so is to be composed: Windows-1258 writes tones as signs of their own, and so do some who write UTF-8. */
export function needsComposing(encoding: Encoding, head: string): boolean {
  return encoding === 'windows-1258' || /[\u0300-\u036f]/.test(head)
}

/** UTF-16 without a mark: every other byte of plain letters and digits is zero. */
function maybeZeros(head: Uint8Array): Encoding | undefined {
  const pairs = Math.min(head.length, 4000) >> 1
  if (pairs === 0) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++
    if (head[2 * i + 1] === 0) odd++
  }
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.3 && odd < pairs * 0.05 ? 'utf-16be' : undefined
}

function isUtf8(head: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: cut })
    return true
  } catch {
    return false
  }
}

/** Letters beyond ASCII of Windows-1258 that are Vietnamese: ă đ ơ ư, â ê ô, and tones behind vowels. */
const letters = new Set('ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ')

/** How many of the signs beyond ASCII read as Vietnamese, with at least one that only Windows-1258 has there. */
function vietnameseShare(head: Uint8Array): number {
  const text = new TextDecoder('windows-1258').decode(head)
  let beyond = 0
  let fit = 0
  let own = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? ''
    if (sign < '\u0080') continue
    beyond++
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.test(sign)
    if (tone && /[aeiouyăâêôơư]/i.test(text[i - 1] ?? '')) fit++
    else if (!tone && letters.has(sign)) fit++
    if (tone || /[ăđơưĂĐƠƯ]/.test(sign)) own++
  }
  return beyond === 0 || own === 0 ? 0 : fit / beyond
}
