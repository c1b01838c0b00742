import type { Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'

/** Where a language's web app manifest lies, below the site's root. */
export function manifestPath(lang: Lang): string {
  return lang === 'vi' ? 'manifest.webmanifest' : `${lang}/manifest.webmanifest`
}

/** What a system needs to install the site as an app and to open notebooks with it. Addresses are relative to the manifest. */
export function toManifest(lang: Lang): string {
  const root = lang === 'vi' ? './' : '../'
  const icon = (file: string, sizes: string, more: object = {}) => ({
    src: `${root}${file}`,
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    ...more
  })
  return JSON.stringify({
    name: say(lang, 'app_name'),
    description: say(lang, 'app_description'),
    lang,
    id: root,
    start_url: './',
    scope: root,
    display: 'standalone',
    background_color: '#fffdf9',
    theme_color: '#a8241d',
    icons: [
      icon('icon.svg', 'any'),
      icon('icons/icon-192.png', '192x192'),
      icon('icons/icon-512.png', '512x512'),
      icon('icons/icon-maskable-512.png', '512x512', { purpose: 'maskable' })
    ],
    file_handlers: [{ action: './', accept: { 'text/markdown': ['.md'], 'text/csv': ['.csv'] } }]
  })
}
