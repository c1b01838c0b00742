import { describe, expect, test } from 'vitest'
import { readSource, readSources } from './support/imports.ts'
import { findForbidden } from './support/rooms.ts'

describe('the rooms of src', () => {
  test('know only the rooms below them', () => {
    const sources = readSources()
    expect(sources.length).toBeGreaterThan(5)
    expect(findForbidden(sources)).toEqual([])
  })
})

describe('the check of imports', () => {
  const forbidden = (path: string, ...imports: string[]) => findForbidden([{ path, imports, types: [] }])

  test.each([
    ['src/runtime/graph.ts', '../cells/sql/kind.ts'],
    ['src/runtime/graph.ts', 'svelte/store'],
    ['src/notebook/parse.ts', '../runtime/graph.ts'],
    ['src/table/table.ts', '../engine/engine.ts'],
    ['src/i18n/say.ts', '../notebook/problem.ts'],
    ['src/chart/draw.ts', '../ui/Button.svelte'],
    ['src/cells/sql/kind.ts', 'svelte'],
    ['src/cells/sql/kind.ts', './SqlView.svelte'],
    ['src/cells/sql/kind.ts', '../page.ts'],
    ['src/cells/sql/SqlView.svelte', '../../app/session.ts'],
    ['src/grid/Grid.svelte', '../site/build.ts'],
    ['src/app/boot.ts', '@duckdb/duckdb-wasm'],
    ['src/chart/draw.ts', '@uwdata/flechette'],
    ['src/engine/decode.ts', 'apache-arrow'],
    ['src/cells/chart/kind.ts', '@observablehq/plot'],
    ['src/share/link.ts', '../../test/support/rooms.ts'],
    ['src/misc/all.ts', '../table/table.ts']
  ])('refuses %s → %s', (path, target) => {
    expect(forbidden(path, target)).toHaveLength(1)
  })

  test.each([
    ['src/engine/wasm.ts', '@duckdb/duckdb-wasm'],
    ['src/engine/wasm.ts', '../table/decode.ts'],
    ['src/cells/views.svelte.ts', './sql/SqlView.svelte'],
    ['src/cells/sql/SqlView.svelte', '../page.ts'],
    ['src/cells/sql/SqlView.svelte', 'svelte'],
    ['src/notebook/problem.ts', '../i18n/lang.ts'],
    ['src/dataset/schema.ts', '../../data/schema.json'],
    ['src/site/build.ts', '../../data/build.ts']
  ])('lets %s → %s pass', (path, target) => {
    expect(forbidden(path, target)).toEqual([])
  })

  test('refuses cycles between files and between rooms', () => {
    const a = readSource('src/runtime/a.ts', `import { b } from './b.ts'`)
    const b = readSource('src/runtime/b.ts', `import { a } from './a.ts'`)
    const type = readSource('src/runtime/b.ts', `import type { A } from './a.ts'`)
    expect(findForbidden([a, type])).toEqual([])
    expect(findForbidden([a, b])).toEqual(['import cycle: src/runtime/a.ts → src/runtime/b.ts → src/runtime/a.ts'])
    const c = readSource('src/engine/c.ts', `import type { D } from '../dataset/d.ts'`)
    const e = readSource('src/dataset/e.ts', `import { f } from '../engine/f.ts'`)
    expect(findForbidden([c, e])).toEqual(['import cycle: engine → dataset → engine'])
  })

  test('sees every way to import', () => {
    const text = `
      import a from './a.ts'
      import type { B } from './b.ts'
      import {
        c
      } from "./c.ts"
      export * from './d.ts'
      import './e.css'
      const f = () => import('./f.ts')
      const g = new Worker(new URL('./g.ts', import.meta.url))
      // import './no.ts'
    `
    const all = ['./a.ts', './b.ts', './c.ts', './d.ts', './e.css', './f.ts', './g.ts']
    expect(readSource('x.ts', text).imports.toSorted()).toEqual(all)
    expect(
      readSource('x.svelte', `<script lang="ts">${text}</script><p>import './no.ts'</p>`).imports.toSorted()
    ).toEqual(all)
  })
})
