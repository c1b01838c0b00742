import { langs, type Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import { pictureSize } from './picture.ts'

interface SocialParts {
  readonly lang: Lang
  /** From the page to the site's root. */
  readonly root: string
  /** Absolute address of the site, with a slash at its end, where the build was told. */
  readonly site: string | undefined
  /** The page's folder below the root in a language: `n/claims/en/`. */
  folder(lang: Lang): string
  /** Path of its picture below the root. */
  readonly picture: string
  readonly title: string
  readonly description: string
}

/** An address of a site as the build is told it, by `SITE_URL`; throws when it is none. */
export function readSiteUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error('SITE_URL is not an address: ' + text)
  return url.origin + url.pathname.replace(/\/?$/, '/')
}

/**
 * What a page says of itself to chats, social networks and search engines. They want absolute addresses: without one the picture's
 * is relative, which some of them understand, and no address of the page is told.
 */
export function socialHead({ lang, root, site, folder, picture, title, description }: SocialParts): string {
  const locales: Readonly<Record<Lang, string>> = { vi: 'vi_VN', en: 'en_US' }
  const og: readonly (readonly [string, string])[] = [
    ['og:type', 'article'],
    ['og:site_name', say(lang, 'app_name')],
    ['og:locale', locales[lang]],
    ...langs.filter((other) => other !== lang).map((other) => ['og:locale:alternate', locales[other]] as const),
    ['og:title', title],
    ['og:description', description],
    ['og:image', (site ?? root) + picture],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(pictureSize.width)],
    ['og:image:height', String(pictureSize.height)],
    ['og:image:alt', title],
    ...(site === undefined ? [] : [['og:url', site + folder(lang)] as const])
  ]
  const links =
    site === undefined
      ? []
      : [
          `<link rel="canonical" href="${escaped(site + folder(lang))}">`,
          ...langs.map((other) => `<link rel="alternate" hreflang="${other}" href="${escaped(site + folder(other))}">`)
        ]
  return [
    ...og.map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">`),
    '<meta name="twitter:card" content="summary_large_image">',
    ...links
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
