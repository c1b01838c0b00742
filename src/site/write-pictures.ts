import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

/** The site's own type with all its letters in one file, which the drawing library wants. */
const fontFiles = ['400Regular', '600SemiBold'].map(
  (face) => `node_modules/@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`
)

/**
 * Writes pictures, given as SVG by their path below `dist`, as PNG. What was drawn before is taken from the folder `cache`, by its
 * content.
 */
export function writePictures(pictures: ReadonlyMap<string, string>, dist: string, cache: string): void {
  mkdirSync(cache, { recursive: true })
  for (const [path, svg] of pictures) {
    const kept = join(cache, createHash('sha256').update(svg).digest('hex') + '.png')
    if (!existsSync(kept)) {
      const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' }
      writeFileSync(kept, new Resvg(svg, { font }).render().asPng())
    }
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    copyFileSync(kept, join(dist, path))
  }
}
