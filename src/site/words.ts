import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { Message } from '../i18n/fill-words.ts'
import { langs, type Lang } from '../i18n/lang.ts'
import { readCatalogue } from './catalogue.ts'
import { saidKeys } from './said-keys.ts'

/** What says words on a page that is only read: the application from its start, and what finds notes on baked results. */
const roots = () => ['src/app/main.ts', 'src/chart/integrity.ts', ...viewFiles()]

/** What comes later and says none but those words: the views of cells, which a baked page needs before it can come alive. */
const ungated = /\/cells\/views\.svelte\.ts$/

const folder = resolve('src/i18n')
const prefix = 'virtual:words'

/**
 * Gives the built page its words in parts, so that reading brings one language and of it only what the application can say from
 * its start. The rest comes with whatever code is fetched later: each such fetch waits for it (`bringRest`).
 */
export function words(): Plugin {
  return {
    name: 'sotay-words',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    resolveId: {
      order: 'pre',
      handler(id, importer) {
        if (id.startsWith(prefix)) return '\0' + id
        const isWords = id.startsWith('.') && importer && resolve(dirname(importer), id) === join(folder, 'words.ts')
        return isWords ? join(folder, 'words-in-parts.ts') : undefined
      }
    },
    load(id) {
      if (id === '\0' + prefix) return indexOfParts()
      const [, lang, part] = /^\0virtual:words\/(\w+)\/(\w+)$/.exec(id) ?? []
      return lang === undefined ? undefined : `export default ${JSON.stringify(pick(lang as Lang, part === 'reading'))}`
    },
    transform(code, id) {
      const isOurs =
        id.startsWith(resolve('src')) && !id.startsWith(folder) && !ungated.test(id) && !/\.css|\?/.test(id)
      if (!isOurs || !/\bimport\(\s*['"]/.test(code)) return undefined
      const gated = code.replaceAll(/\bimport\((\s*['"][^'"]+['"]\s*)\)/g, '__bringRest(() => import($1))')
      const from = JSON.stringify(join(folder, 'words-in-parts.ts'))
      return { code: `${gated}\nimport { bringRest as __bringRest } from ${from}\n`, map: null }
    }
  }
}

/** The module of the words that reading needs in a language. */
export function wordsModule(lang: Lang): string {
  return `${prefix}/${lang}/reading`
}

/** What the file of a part of the words is called; undefined for any other module. */
export function wordsName(id: string | null | undefined): string | undefined {
  return id?.startsWith('\0' + prefix + '/')
    ? id.slice(prefix.length - 'words'.length + 1).replaceAll('/', '-')
    : undefined
}

function indexOfParts(): string {
  const load = (lang: Lang, part: string) => `() => import('${prefix}/${lang}/${part}').then((words) => words.default)`
  const entries = langs.map((lang) => `${lang}: { reading: ${load(lang, 'reading')}, rest: ${load(lang, 'rest')} }`)
  return `export default { ${entries.join(', ')} }`
}

function pick(lang: Lang, isReading: boolean): Readonly<Record<string, Message>> {
  const catalogue = readCatalogue(lang)
  const code = reachedFrom(roots()).map((path) => readFileSync(path, 'utf8'))
  const said = saidKeys(code, [...catalogue.keys()])
  return Object.fromEntries([...catalogue].filter(([key]) => said.has(key) === isReading))
}

function viewFiles(): string[] {
  const folders = readdirSync('src/cells', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => `src/cells/${name}/View.svelte`).filter((path) => existsSync(path))
}

/** The files that some files import from the start, themselves included. */
function reachedFrom(paths: readonly string[]): string[] {
  const reached = new Set<string>()
  const visit = (path: string) => {
    if (reached.has(path) || path.includes('/generated/') || !existsSync(path)) return
    reached.add(path)
    const text = readFileSync(path, 'utf8')
    const imports = text.matchAll(/^\s*(?:import|export)\s+(?!type\b)[^'"()]*?from\s*['"](\.[^'"\n]+)['"]/gm)
    for (const [, target = ''] of imports) if (/\.(ts|svelte)$/.test(target)) visit(join(dirname(path), target))
  }
  paths.forEach(visit)
  return [...reached]
}
