import { isLang, type Lang } from '../i18n/lang.ts'

const key = 'sotay:lang'

/** The language that the reader chose last on this site, if the browser keeps such things. */
export function rememberedLang(): Lang | undefined {
  try {
    const held = localStorage.getItem(key)
    return isLang(held) ? held : undefined
  } catch {
    return undefined
  }
}

/** Keeps the reader's choice of language; a browser that keeps nothing is no error. */
export function rememberLang(lang: Lang): void {
  try {
    localStorage.setItem(key, lang)
  } catch {
    // Storage is refused in private modes and in frames: the choice then lasts as long as the page.
  }
}
