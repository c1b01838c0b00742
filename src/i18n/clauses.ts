/**
 * The clauses of a headline, each with the comma or colon that ends it: what a line had best hold whole. A headline
 * with a clause too long for that stays in one piece.
 */
export function clausesOf(headline: string): readonly string[] {
  const clauses = headline.split(/(?<=[,:;?]) /u)
  return clauses.every((clause) => [...clause.normalize('NFC')].length <= longest) ? clauses : [headline]
}

const longest = 34
