import bold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import regular from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import boldVietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'
import regularVietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import type { Picture } from '../../chart/standalone.ts'

const faces = [
  [regular, 400],
  [regularVietnamese, 400],
  [bold, 600],
  [boldVietnamese, 600]
] as const

/** A style sheet that carries the page's font within itself: a picture can load nothing. */
export async function fontStyle(): Promise<string> {
  const written = await Promise.all(
    faces.map(async ([url, weight], at) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      let text = ''
      for (const byte of bytes) text += String.fromCharCode(byte)
      const family = at % 2 === 0 ? 'Be Vietnam Pro' : 'Be Vietnam Pro Vi'
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${btoa(text)})}`
    })
  )
  return written.join('') + `svg{font-family:'Be Vietnam Pro','Be Vietnam Pro Vi',sans-serif}`
}

/** A picture as PNG, `scale` pixels for each of its own. */
export async function toPng({ svg, width, height }: Picture, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * scale
    canvas.height = height * scale
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.scale(scale, scale)
    context.drawImage(image, 0, 0, width, height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Hands a file to the reader. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
