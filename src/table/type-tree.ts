/** A SQL type taken apart. What is neither a list nor a struct is plain: `DECIMAL(9,2)`, `MAP(…)`, `ENUM(…)`. */
export type TypeTree =
  | { readonly kind: 'list'; readonly item: TypeTree }
  | { readonly kind: 'struct'; readonly members: readonly { readonly name: string; readonly type: TypeTree }[] }
  | { readonly kind: 'plain'; readonly name: string }

/** Takes a type as DuckDB prints it apart: `STRUCT(a INTEGER, "b c" VARCHAR[])[]`. */
export function typeTree(type: string): TypeTree {
  const list = /^(.*)\[\d*\]$/s.exec(type)
  if (list) return { kind: 'list', item: typeTree(list[1] ?? '') }
  const struct = /^STRUCT\((.*)\)$/s.exec(type)
  if (!struct) return { kind: 'plain', name: type }
  const members = splitMembers(struct[1] ?? '').map((member) => {
    const [, quoted, bare, rest = ''] = /^(?:"((?:[^"]|"")*)"|(\S+))\s+(.*)$/s.exec(member) ?? []
    return { name: quoted?.replaceAll('""', '"') ?? bare ?? '', type: typeTree(rest) }
  })
  return { kind: 'struct', members }
}

/** The type with every plain part replaced. */
export function mapType(tree: TypeTree, change: (name: string) => string): string {
  if (tree.kind === 'plain') return change(tree.name)
  if (tree.kind === 'list') return mapType(tree.item, change) + '[]'
  const members = tree.members.map(({ name, type }) => `"${name.replaceAll('"', '""')}" ${mapType(type, change)}`)
  return `STRUCT(${members.join(', ')})`
}

/** Parts at the commas that stand in no brackets and no quotes. */
function splitMembers(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? ''
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
    else if (sign === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim())
      start = i + 1
    }
  }
  parts.push(text.slice(start).trim())
  return parts
}
