import { splitStatements } from '../../engine/statements.ts'

/**
 * What a person means to run of a text: what they selected of it, or else the statement that the cursor stands in or right behind;
 * undefined where there is none. Places count characters of the text.
 */
export function statementAt(text: string, from: number, to: number): string | undefined {
  const selected = text.slice(from, to)
  if (selected.trim() !== '') return selected
  const statements = splitStatements(text)
  const next = statements.findIndex(({ start }) => start > from)
  return statements.at(next < 0 ? -1 : Math.max(next - 1, 0))?.sql
}
