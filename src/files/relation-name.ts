/** Words that SQL keeps for itself. */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default
   deferrable desc describe distinct do else end except false fetch for foreign from group having in initially intersect
   into lambda lateral leading limit not null offset on only or order pivot placing primary qualify references returning
   select show some summarize symmetric table then to trailing true union unique unpivot using variadic when where window
   with`.split(/\s+/)
)

/** The endings of names that say how a file is written. */
const ending = /\.(csv|tsv|txt|tab|json|ndjson|jsonl|geojson|parquet|pq|xlsx|xlsm|arrow|feather|ipc|duckdb|db|zip|gz)$/i

/**
 * The name of a file's relation: `doanh-thu 2023.csv` becomes `doanh_thu_2023`, letters keep their accents, none of `isTaken`.
 */
export function toRelationName(file: string, isTaken: (name: string) => boolean): string {
  let stem = file.normalize('NFC').replace(/^.*[/\\]/, '')
  while (ending.test(stem)) stem = stem.replace(ending, '')
  const words = stem
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
  const letters = words === '' ? 'bảng' : /^\p{N}/u.test(words) ? '_' + words : words
  const base = reserved.has(letters) ? letters + '_1' : letters
  let name = base
  for (let n = 2; isTaken(name); n++) name = `${base}_${n}`
  return name
}

/** A name as it stands in SQL: in quotes only where it must. */
export function toSqlName(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !reserved.has(name.toLowerCase())
  return bare ? name : `"${name.replaceAll('"', '""')}"`
}
