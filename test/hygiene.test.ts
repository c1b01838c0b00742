import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { saidKeys } from '../src/site/said-keys.ts'
import { filesUnder, readSource } from './support/imports.ts'
import {
  differences,
  findLoads,
  isPermissive,
  placeholders,
  recogniseLicence,
  type Catalogue
} from './support/hygiene.ts'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('dependencies', () => {
  test('have exact versions', () => {
    const { dependencies, devDependencies } = json('package.json')
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version))
    )
    expect(loose).toEqual([])
  })

  test('are those of the lock file', () => {
    const { dependencies, devDependencies } = json('package.json')
    const locked = json('package-lock.json').packages
    expect(locked['']).toMatchObject({ dependencies, devDependencies })
    const names = Object.entries<string>({ ...dependencies, ...devDependencies })
    expect(names.filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version)).toEqual([])
  })

  test('that ship have a permissive licence', () => {
    interface Entry {
      dev?: boolean
      devOptional?: boolean
      license?: string
    }
    const entries = Object.entries<Entry>(json('package-lock.json').packages)
    const shipped = entries.filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    expect(shipped.length).toBeGreaterThan(10)
    const licence = (path: string, entry: Entry) =>
      entry.license ??
      (existsSync(`${path}/LICENSE`) ? recogniseLicence(readFileSync(`${path}/LICENSE`, 'utf8')) : 'unknown')
    expect(shipped.filter(([path, entry]) => !isPermissive(licence(path, entry))).map(([path]) => path)).toEqual([])
  })

  test('are refused with a licence that is not permissive', () => {
    expect(['MIT', '(MPL-2.0 OR Apache-2.0)', 'OFL-1.1', 'Apache-2.0 AND MIT'].filter(isPermissive)).toHaveLength(4)
    expect(['GPL-3.0', 'MIT AND GPL-2.0', 'unknown', 'CC-BY-NC-4.0', ''].filter(isPermissive)).toEqual([])
  })
})

describe('messages', () => {
  const rooms = readdirSync('src/i18n/messages/vi').sort()
  const read = (lang: string, room: string): Catalogue => json(`src/i18n/messages/${lang}/${room}`)
  const keys = new Set(rooms.flatMap((room) => Object.keys(read('vi', room))))

  test('lie in the same files in both languages, all of them known to the compiler', () => {
    expect(readdirSync('src/i18n/messages/en').sort()).toEqual(rooms)
    const paths: string[] = json('src/i18n/project.inlang/settings.json')['plugin.inlang.messageFormat'].pathPattern
    expect(paths.map((path) => path.replace(/.*\//, '')).sort()).toEqual(rooms)
  })

  test.each(rooms)('%s has the same keys and placeholders in Vietnamese and English', (room) => {
    expect(differences(read('vi', room), read('en', room))).toEqual([])
  })

  test.each(rooms)('%s has only keys that begin with its room', (room) => {
    const prefix = room.replace('.json', '_')
    expect(Object.keys(read('vi', room)).filter((key) => !key.startsWith(prefix))).toEqual([])
  })

  test('exist for every problem that the code reports', () => {
    const reported = filesUnder('src')
      .filter((path) => /\.(ts|svelte)$/.test(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\brefused\(\s*'(\w+)'/g)].map((match) => match[1] ?? '')
      )
    expect(reported.filter((key) => !keys.has(key))).toEqual([])
  })

  test('are all said somewhere', () => {
    const code = filesUnder('src')
      .filter((path) => /\.(ts|svelte|js)$/.test(path) && !path.includes('/generated/'))
      .map((path) => readFileSync(path, 'utf8'))
    const said = saidKeys(code, [...keys])
    expect([...keys].filter((key) => !key.startsWith('$') && !said.has(key))).toEqual([])
  })

  test('that differ are found', () => {
    expect(differences({ a: 'Có {n} dòng', b: 'x' }, { a: '{m} rows', c: 'y' })).toEqual([
      'a: {n} against {m}',
      'b: only in Vietnamese',
      'c: only in English'
    ])
    expect(placeholders([{ declarations: ['input n'], match: { 'n=one': '{n} row' } }])).toEqual(['n'])
  })
})

test('the build compiles the words before it loads anything that says them', () => {
  const text = readFileSync('src/site/build.ts', 'utf8')
  expect(readSource('src/site/build.ts', text).imports).toEqual(['./messages.ts', './build-site.ts'])
  expect(text.indexOf('compileMessages()')).toBeLessThan(text.indexOf("import('./build-site.ts')"))
  const { imports } = readSource('src/site/messages.ts', readFileSync('src/site/messages.ts', 'utf8'))
  expect(imports.filter((target) => target.startsWith('.'))).toEqual([])
})

describe('source files', () => {
  const files = filesUnder('src').filter((path) => /\.(ts|js|svelte|css|html)$/.test(path))

  test('load nothing from another host', () => {
    expect(files.flatMap((path) => findLoads(readFileSync(path, 'utf8')).map((load) => `${path}: ${load}`))).toEqual([])
  })

  test('that load from another host are found', () => {
    const bad = [
      `import x from 'https://esm.sh/x'`,
      `<script src="//cdn.example.org/x.js"></script>`,
      `await fetch('https://example.org/data.csv')`,
      `@import url("https://fonts.googleapis.com/css2?family=Inter");`,
      `const bundle = 'https://cdn.jsdelivr.net/npm/x'`
    ]
    expect(bad.filter((text) => findLoads(text).length === 0)).toEqual([])
    const good = [
      `xmlns="http://www.w3.org/2000/svg"`,
      `<a href="https://example.org/">source</a>`,
      `fetch('./data/x.csv')`
    ]
    expect(good.filter((text) => findLoads(text).length > 0)).toEqual([])
  })

  test('are at most 300 lines long', () => {
    const lines = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1
    expect(files.filter((path) => lines(path) > 300)).toEqual([])
  })
})
