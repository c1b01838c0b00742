const relations: Readonly<Record<string, '>' | '~'>> = { hơn: '>', trên: '>', 'khoảng hơn': '>', khoảng: '~', gần: '~' }

/**
 * How a figure relates to the true one, from the words before it: none is `=`, `hơn` and `trên` are `>`, `khoảng` is `~`.
 * `khoảng hơn` (about more than) is `>`: a lower bound is all that the words commit to. Undefined for unknown words.
 */
export function maybeRelation(hedge: string | undefined): '=' | '>' | '~' | undefined {
  return hedge === undefined ? '=' : relations[hedge.toLocaleLowerCase('vi')]
}
