import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A source file: its path from the project's folder, with `/`, and what it imports, as written. */
export interface Source {
  readonly path: string
  readonly imports: readonly string[]
  /** Those of the imports that are for types alone and gone at run time. */
  readonly types: readonly string[]
}

/** Paths of all files under a folder of the project, with `/`, generated ones left out. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !/\/(generated|project\.inlang)\//.test(path))
    .sort()
}

/** All source files under `src/` with their imports. */
export function readSources(): Source[] {
  return filesUnder('src')
    .filter((path) => /\.(ts|js|svelte)$/.test(path))
    .map((path) => readSource(path, readFileSync(path, 'utf8')))
}

/** The imports of a TypeScript, JavaScript or Svelte file: static, dynamic, types, and workers by `new URL`. */
export function readSource(path: string, text: string): Source {
  const code = path.endsWith('.svelte') ? scripts(text) : text
  const all = ts.preProcessFile(code).importedFiles.map((file) => file.fileName)
  const workers = targets(code, /new URL\(\s*['"](\.[^'"\n]+)['"],\s*import\.meta\.url/g)
  const types = targets(code, /^\s*(?:import|export)\s+type\s[^'"]*?from\s*['"]([^'"\n]+)['"]/gm)
  const values = targets(code, /^\s*(?:import|export)\s+(?!type\s)[^'"()]*?from\s*['"]([^'"\n]+)['"]/gm)
  return { path, imports: [...all, ...workers], types: types.filter((target) => !values.includes(target)) }
}

function targets(code: string, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** Where a relative import leads, from the project's folder; `?url` and the like do not matter. */
export function resolveImport(path: string, target: string): string {
  const parts = path.split('/').slice(0, -1)
  for (const part of target.replace(/\?.*$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function scripts(text: string): string {
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
}
