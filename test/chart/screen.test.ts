import { expect, it, vi } from 'vitest'
import { gallery } from './gallery.ts'

it('draws on a screen of single density, where Plot shifts by half a pixel, exactly what the build draws', async () => {
  const here = await import('./drawing.ts')
  const baked = Object.values(gallery).map(({ body, table }) => here.markup(body, table))
  expect(baked.join('')).not.toContain('translate(0.5')
  vi.resetModules()
  vi.stubGlobal('window', { devicePixelRatio: 1 })
  const there = await import('./drawing.ts')
  const drawn = Object.values(gallery).map(({ body, table }) => there.markup(body, table))
  vi.unstubAllGlobals()
  expect(drawn).toEqual(baked)
})
