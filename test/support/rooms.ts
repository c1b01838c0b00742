import { resolveImport, type Source } from './imports.ts'

const lowest = ['ui', 'i18n', 'table', 'notebook', 'offline']
const middle = ['runtime', 'engine', 'chart', 'dataset', 'share', 'storage', 'sandbox', 'files']
const upper = ['cells', 'grid', 'export']

/** What each room may import beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  i18n: [],
  ui: ['i18n'],
  offline: [],
  table: ['i18n'],
  notebook: ['i18n'],
  ...Object.fromEntries(middle.map((room) => [room, [...lowest, ...middle].filter((other) => other !== 'ui')])),
  ...Object.fromEntries(upper.map((room) => [room, [...lowest, ...middle, ...upper]])),
  app: [...lowest, ...middle, ...upper],
  site: [...lowest, ...middle, ...upper, 'app']
}

/** Packages that one room alone may import. */
const owners: readonly (readonly [RegExp, string])[] = [
  [/^@duckdb\//, 'engine'],
  [/^(@uwdata\/flechette|apache-arrow)(\/|$)/, 'table'],
  [/^(arquero|acorn)(\/|$)/, 'sandbox'],
  [/^workbox-/, 'offline'],
  [/^@observablehq\/plot(\/|$)/, 'chart']
]

/** Every forbidden edge between rooms, and every cycle between rooms, or between files at run time, as sentences. */
export function findForbidden(sources: readonly Source[]): string[] {
  return [
    ...sources.flatMap((source) => source.imports.flatMap((target) => judge(source.path, target))),
    ...cycles(sources)
  ]
}

function judge(path: string, target: string): string[] {
  const room = roomOf(path)
  const bad = (why: string) => [`${path} imports ${target}: ${why}`]
  if (!room || !(room in allowed)) return bad('it lies in no room')
  if (!target.startsWith('.')) {
    const owner = owners.find(([name]) => name.test(target))?.[1]
    if (owner && owner !== room) return bad(`only ${owner} may`)
    if (/^(svelte|bits-ui)(\/|$)/.test(target) && !mayKnowSvelte(path)) return bad('Svelte stops at the waterline')
    return []
  }
  const goal = resolveImport(path, target)
  const other = roomOf(goal)
  if (!goal.startsWith('src/')) return room === 'site' || isAsset(goal) ? [] : bad('it lies outside src')
  if (!other || !(other in allowed)) return bad('it lies in no room')
  if (other !== room && !allowed[room]?.includes(other)) return bad(`${room} may not know ${other}`)
  if (isView(goal) && !mayKnowSvelte(path)) return bad('Svelte stops at the waterline')
  return []
}

/** Above the waterline: the shell, the components, the site, and in the rooms of cells and grid their views. */
function mayKnowSvelte(path: string): boolean {
  return /^src\/(app|ui|site)\//.test(path) || (/^src\/(cells|grid)\//.test(path) && isView(path))
}

/** Components, rune files, and the page that views stand in. */
function isView(path: string): boolean {
  return /\.svelte(\.ts)?$|^src\/cells\/page\.ts$/.test(path)
}

function isAsset(path: string): boolean {
  return !/\.(ts|js|svelte)$/.test(path)
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

function cycles(sources: readonly Source[]): string[] {
  const files = new Map<string, string[]>()
  const rooms = new Map<string, string[]>()
  for (const { path, imports, types } of sources) {
    const relative = imports.filter((target) => target.startsWith('.'))
    const goals = relative.map((target) => resolveImport(path, target))
    files.set(
      path,
      goals.filter((_, i) => !types.includes(relative[i] ?? ''))
    )
    const room = roomOf(path) ?? ''
    const others = goals.map((goal) => roomOf(goal) ?? '').filter((other) => other !== room)
    rooms.set(room, [...(rooms.get(room) ?? []), ...others])
  }
  return [...findCycles(files), ...findCycles(rooms)]
}

function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found = new Set<string>()
  const visit = (node: string, trail: readonly string[]): void => {
    if (state.get(node) === 'done') return
    if (state.get(node) === 'open') {
      found.add(`import cycle: ${[...trail.slice(trail.indexOf(node)), node].join(' → ')}`)
      return
    }
    state.set(node, 'open')
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node])
    state.set(node, 'done')
  }
  for (const node of graph.keys()) visit(node, [])
  return [...found]
}
