/** Whether the part of an address after `#` is meant as a link, be it whole or not. */
export function isLink(fragment: string): boolean {
  return /^#?[1-9][\w-]{7}/.test(fragment)
}
