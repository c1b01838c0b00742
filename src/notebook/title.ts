import { inLang, type Lang } from '../i18n/lang.ts'
import { sourceOf, type Notebook } from './notebook.ts'
import { proseIn } from './prose.ts'

/** What a notebook is called in a language: its title, else the first heading of its prose, else ''. */
export function titleIn({ front, cells }: Notebook, lang: Lang): string {
  const prose = cells.filter(({ kind }) => kind === 'markdown').map((cell) => proseIn(sourceOf(cell), lang))
  return inLang(front.title, lang) || firstHeading(prose.join('\n\n'))
}

/** The words of the first heading in Markdown; '' when it has none. */
export function firstHeading(markdown: string): string {
  return /^#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(markdown)?.[1] ?? ''
}
