/** The form in which DuckDB compares names: ASCII letters count as small, all others as they are (`Đất` is not `đất`). */
export function foldName(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name
}
