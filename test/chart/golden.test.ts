import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withColours } from '../../src/chart/palette.ts'
import { markNames } from '../../src/chart/spec.ts'
import { markup } from './drawing.ts'
import { gallery } from './gallery.ts'

const folder = new URL('../golden/chart/', import.meta.url)

/** Each colour of an SVG with how often it stands there. */
function coloursOf(svg: string): string {
  const counts = new Map<string, number>()
  for (const [, colour = ''] of svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g))
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  return [...counts].map(([colour, count]) => `${colour} ×${count}`).join(', ')
}

function expectGolden(name: string, text: string, ending = '.svg'): void {
  const file = new URL(name + ending, folder)
  if (!existsSync(file)) {
    if (process.env.CI) throw new Error('missing golden file: ' + name + ending)
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

  it('are of these colours in each theme', () => {
    const lines = Object.entries(gallery).flatMap(([name, { body, table }]) =>
      (['vi', 'en'] as const).flatMap((lang) =>
        (['light', 'dark'] as const).map((theme) => {
          const coloured = withColours(markup(body, table, lang), theme)
          expect(coloured).not.toContain('var(')
          return `${name} ${lang} ${theme}: ${coloursOf(coloured)}`
        })
      )
    )
    expectGolden('colours', lines.join('\n') + '\n', '.txt')
  })

  it('have an example for every mark', () => {
    const drawn = Object.values(gallery).map(({ body }) => body)
    for (const mark of markNames) expect(drawn.some((body) => body.includes(`- ${mark}: {`))).toBe(true)
  })
})
