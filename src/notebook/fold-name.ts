/**
 * The form in which names are compared, as DuckDB compares identifiers: ASCII letters count as small, all others as they
 * are (`Đất` is not `đất`). Accents are composed first, so that the two ways to type a letter are one name.
 */
export function foldName(name: string): string {
  const composed = /\P{ASCII}/u.test(name) ? name.normalize('NFC') : name
  return /[A-Z]/.test(composed) ? composed.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : composed
}
