/** Line and column, both from 1, of a place in a text; columns count characters as editors do (UTF-16 units). */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  return { line: before.split('\n').length, column: offset - lastBreak }
}

/** Where byte `bytes` of a text's UTF-8 form stands in the text. */
export function offsetOfByte(text: string, bytes: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes)).length
}
