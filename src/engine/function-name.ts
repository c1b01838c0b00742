/** A function's name among those of relations: with brackets behind it, so that a table may bear the same. */
export function functionName(name: string): string {
  return name + '()'
}

/** The function that such a name means; undefined for a relation's. */
export function maybeFunctionName(name: string): string | undefined {
  return name.endsWith('()') ? name.slice(0, -2) : undefined
}
