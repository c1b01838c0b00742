import css from './still.css?raw'

/** The rules of the page that say anything of a still article, with the fonts that its letters need, and its own. */
export async function stylesOf(article: Element): Promise<string> {
  const text = article.textContent ?? ''
  const box = element()
  box.append(article.cloneNode(true))
  const kept: string[] = []
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) kept.push(await keep(rule, box, text, sheet.href ?? location.href))
  }
  return [...kept.filter(Boolean), css].join('\n')
}

/** The article's own styles alone, for where those of the page hold already. */
export const stillCss = css

function element(): DocumentFragment {
  return document.createDocumentFragment()
}

async function keep(rule: CSSRule, box: DocumentFragment, text: string, base: string): Promise<string> {
  if (rule instanceof CSSFontFaceRule) return fontFace(rule, text, base)
  if (rule instanceof CSSMediaRule) {
    const inner = await Promise.all([...rule.cssRules].map((one) => keep(one, box, text, base)))
    const held = inner.filter(Boolean).join('\n')
    return held && `@media ${rule.conditionText} {\n${held}\n}`
  }
  if (!(rule instanceof CSSStyleRule)) return ''
  return rule.selectorText.split(',').some((selector) => applies(selector, box)) ? rule.cssText : ''
}

function applies(selector: string, box: DocumentFragment): boolean {
  if (/^\s*(:root|html|body|\*)/.test(selector)) return true
  try {
    return (
      box.querySelector(
        selector.replaceAll(/::?(before|after|hover|focus|focus-visible|focus-within|first-line)\b/g, '') || '*'
      ) !== null
    )
  } catch {
    return false
  }
}

/** A font within the file, when the text has letters of its range. */
async function fontFace(rule: CSSFontFaceRule, text: string, base: string): Promise<string> {
  const range = rule.style.getPropertyValue('unicode-range')
  const address = /url\("?([^")]+\.woff2)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
  if (address === undefined || !isUsed(range, text)) return ''
  const response = await fetch(new URL(address, base))
  if (!response.ok) return ''
  const data = await dataUrl(await response.blob())
  const names = ['font-family', 'font-style', 'font-weight', 'unicode-range']
  const said = names.map((name) => `${name}:${rule.style.getPropertyValue(name)}`).filter((one) => !one.endsWith(':'))
  return `@font-face{${said.join(';')};src:url(${data}) format("woff2")}`
}

/** Whether a text has a letter of a `unicode-range`. A letter of common scripts is one of thousands: few sorts are tried. */
function isUsed(range: string, text: string): boolean {
  if (range === '') return true
  const bounds = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)] as const
  })
  const signs = new Set(Array.from(text, (sign) => sign.codePointAt(0) ?? 0))
  return [...signs].some((sign) => bounds.some(([from, to]) => sign >= from && sign <= to))
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^;,]*/, 'data:font/woff2'))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })
}
