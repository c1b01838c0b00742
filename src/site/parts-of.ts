import type { Manifest } from 'vite'

/** The files of modules and of all that they import from the start, each once, the first of them first. */
export function filesOf(manifest: Manifest, keys: readonly string[], seen = new Set<string>()): string[] {
  return keys.flatMap((key) => {
    if (seen.has(key)) return []
    seen.add(key)
    const { file, imports = [] } = manifest[key] ?? {}
    return [...(file === undefined ? [] : [file]), ...filesOf(manifest, imports, seen)]
  })
}

/** The modules of the views of cells of some kinds. */
export function viewsOf(kinds: readonly string[]): string[] {
  return kinds.map((kind) => `src/cells/${kind}/View.svelte`)
}
