import { expect, test } from 'vitest'
import { drawPicture } from '../../src/site/picture.ts'
import { readSiteUrl, socialHead } from '../../src/site/social.ts'

const head = (site: string | undefined) =>
  socialHead({
    lang: 'en',
    root: '../../../',
    site,
    folder: (lang) => `n/claims/${lang === 'vi' ? '' : 'en/'}`,
    picture: 'previews/claims.en.png',
    title: 'Said “so” & "so"',
    description: 'Đúng <hay> sai'
  })

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/so-tay', 'https://example.org/so-tay/'],
  ['https://example.org/so-tay/?x=1#y', 'https://example.org/so-tay/'],
  ['https://số.vn/', 'https://xn--s-sxm.vn/'],
  ['', undefined],
  [undefined, undefined]
])('the site’s address %s is taken as %s', (text, url) => {
  expect(readSiteUrl(text)).toBe(url)
})

test.each(['example.org', 'ftp://example.org/', 'javascript:alert(1)'])('%s is no address of a site', (text) => {
  expect(() => readSiteUrl(text)).toThrow('SITE_URL')
})

test('with the site’s address the picture, the page and its other language are told absolutely', () => {
  const told = head('https://example.org/so-tay/')
  expect(told).toContain('property="og:image" content="https://example.org/so-tay/previews/claims.en.png"')
  expect(told).toContain('rel="canonical" href="https://example.org/so-tay/n/claims/en/"')
  expect(told).toContain('hreflang="vi" href="https://example.org/so-tay/n/claims/"')
  expect(told).toContain('content="Said “so” &amp; &quot;so&quot;"')
})

test('without it the picture is relative, and no address of the page is told', () => {
  const told = head(undefined)
  expect(told).toContain('property="og:image" content="../../../previews/claims.en.png"')
  expect(told).not.toMatch(/canonical|og:url|hreflang/)
})

test('a picture keeps a long Vietnamese title, composed or decomposed, in its lines', () => {
  const title = 'Hơn một nửa số điều kiện kinh doanh đã được cắt giảm, nhưng còn những điều kiện khác ở lại rất lâu'
  const lines = (title: string) => {
    const svg = drawPicture({
      name: 'Sổ tay số',
      title,
      text: 'Vì sao?',
      chart: { markup: '<svg width="340" height="200"></svg>', title: 'Điểm EGDI', source: 'Nguồn: bảng egdi.' }
    })
    return [...svg.matchAll(/font-size="46"[^>]*>([^<]*)</g)].map(([, line]) => line)
  }
  expect(lines(title).length).toBeGreaterThan(2)
  expect(lines(title.normalize('NFD')).map((line) => line?.normalize('NFC'))).toEqual(lines(title))
})
