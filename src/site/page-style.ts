import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from 'vite'

/**
 * The style of a page with cells of some kinds, to stand in the page itself: the sheets of the application and of the kinds'
 * views. What is fetched later then asks for none of the application's again.
 */
export function styleOf(
  dist: string,
  manifest: Manifest,
  entry: string,
  viewsOf: (kinds: readonly string[]) => readonly string[]
): (kinds: readonly string[]) => string {
  const script = manifest[entry]?.file ?? ''
  const taken = sheetsOf(manifest, entry)
  for (const file of readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'))) {
    const path = join(dist, 'assets', file)
    const code = readFileSync(path, 'utf8')
    const lighter = taken.reduce(
      (text, sheet) => text.replaceAll(`"./${nameOf(sheet)}"`, `"./${nameOf(script)}"`),
      code
    )
    if (lighter !== code) writeFileSync(path, lighter)
  }
  return (kinds) => {
    const sheets = new Set([entry, ...viewsOf(kinds)].flatMap((key) => sheetsOf(manifest, key)))
    return [...sheets].map((sheet) => readFileSync(join(dist, sheet), 'utf8').trim()).join('')
  }
}

/** The style sheets of a script and of all that it imports from the start, those of the imported first. */
function sheetsOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  if (seen.has(key)) return []
  seen.add(key)
  const { imports = [], css = [] } = manifest[key] ?? {}
  return [...new Set([...imports.flatMap((other) => sheetsOf(manifest, other, seen)), ...css])]
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
