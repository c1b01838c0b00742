import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markNames } from '../../src/chart/spec.ts'
import { markup } from './drawing.ts'
import { gallery } from './gallery.ts'

const folder = new URL('../golden/chart/', import.meta.url)

function expectGolden(name: string, text: string): void {
  const file = new URL(name + '.svg', folder)
  if (!existsSync(file)) {
    if (process.env.CI) throw new Error('missing golden file: ' + name + '.svg')
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}

describe('charts', () => {
  for (const [name, { body, table }] of Object.entries(gallery)) {
    it(`draw ${name} as they were seen and found good`, () => {
      for (const lang of ['vi', 'en'] as const) expectGolden(`${name}-${lang}`, markup(body, table, lang))
      expectGolden(`${name}-vi-narrow`, markup(body, table, 'vi', 340))
    })
  }

  it('have an example for every mark', () => {
    const drawn = Object.values(gallery).map(({ body }) => body)
    for (const mark of markNames) expect(drawn.some((body) => body.includes(`- ${mark}: {`))).toBe(true)
  })
})
