import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { budgetRows, checkBudgets } from '../../src/site/budgets.ts'

test('the README shows the budgets as they are', () => {
  const rows = readFileSync('README.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const shown = rows.flatMap(([, what, kB, ...rest]) => (rest.length === 1 ? [`${what} | ${kB}`] : []))
  expect(budgetRows().filter((row) => !shown.includes(row))).toEqual([])
})

test('a site that is too heavy is told by what and by how much, packed files counted as sent', () => {
  const dist = mkdtempSync(join(tmpdir(), 'budgets-'))
  for (const folder of ['n/a', 'data', 'assets']) mkdirSync(join(dist, folder), { recursive: true })
  const write = (path: string, bytes: number) => writeFileSync(join(dist, path), Buffer.alloc(bytes))
  const keys = [
    'src/app/main.ts',
    'src/app/CellEditor.svelte',
    'src/cells/cuts/View.svelte',
    'src/chart/draw.ts',
    'src/chart/markup.ts',
    'src/engine/browser.ts',
    'src/engine/assets.ts'
  ]
  for (const path of ['index.html', 'data/index.html', 'n/a/index.html']) write(path, 1000)
  keys.forEach((_, i) => write(`assets/${i}.js`, 100))
  write('assets/wake.js', 5000)
  write('n/a/index.html', 900_000)
  write('n/a/index.html.br', 1000)
  const manifest = Object.fromEntries(keys.map((key, i) => [key, { file: `assets/${i}.js` }]))
  const { exceeded } = checkBudgets(dist, { manifest, entry: 'src/app/main.ts', wake: 'assets/wake.js' })
  expect(exceeded).toHaveLength(1)
  expect(exceeded[0]).toMatch(/^script for reading.*: 5\.0 kB, not/)
})
