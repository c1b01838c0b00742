import { fileName } from '../../export/write-rows.ts'
import { say } from '../../i18n/say.ts'
import { titleIn } from '../../notebook/title.ts'
import type { App } from '../app.svelte.ts'
import type { Session } from '../session.svelte.ts'
import { stillArticle } from './article.ts'
import { stillCss, stylesOf } from './styles.ts'

/** What binds the file wherever it is opened: no script, nothing fetched. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"

/** The open notebook with its results, charts and sources as one HTML file that needs neither script nor network. */
export async function stillPage(app: App, session: Session): Promise<{ name: string; html: string }> {
  const article = await stillArticle(app, session)
  const title = titleIn(session.notebook, app.lang) || say(app.lang, 'app_untitled')
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)} · ${escaped(say(app.lang, 'app_name'))}</title>`,
    `<style>${(await stylesOf(article)).replaceAll('</', '<\\/')}</style>`
  ]
  const html = `<!doctype html>\n<html lang="${app.lang}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n<main>${article.outerHTML}</main>\n</body>\n</html>\n`
  return { name: `${fileName(title)}.html`, html }
}

/** Prints the open notebook in its still form, with footnotes; the page is as it was when the printing is over. */
export async function printStill(app: App, session: Session): Promise<void> {
  const sheet = document.createElement('div')
  sheet.id = 'still-print'
  const style = document.createElement('style')
  style.textContent = `${stillCss}
@media screen { #still-print { display: none } }
@media print { body > :not(#still-print) { display: none !important } }`
  sheet.append(style, await stillArticle(app, session))
  document.getElementById(sheet.id)?.remove()
  document.body.append(sheet)
  addEventListener('afterprint', () => sheet.remove(), { once: true })
  print()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
