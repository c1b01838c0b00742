import { mentionKey, resolveMention } from '../cells/markdown/kind.ts'
import { writeMention } from '../cells/markdown/render.ts'
import type { Output } from '../cells/output.ts'
import type { AnswerPiece, Listed } from '../app/page-data.ts'
import { maybeLabel } from '../dataset/labels.ts'
import { inLang, type Lang } from '../i18n/lang.ts'
import { foldName } from '../notebook/fold-name.ts'
import type { CellId, Notebook } from '../notebook/notebook.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import { mentionsIn } from '../notebook/prose.ts'

/** A notebook as the start page lists it. Throws where its answer names what is not there. */
export function listingOf(slug: string, text: string, outputs: ReadonlyMap<CellId, Output>): Listed {
  const { notebook } = parseNotebook(text)
  const { title, question = title, description, answer } = notebook.front
  return {
    slug,
    question,
    ...(description !== undefined && { description }),
    ...(answer !== undefined && {
      answer: { vi: answerOf(notebook, outputs, 'vi'), en: answerOf(notebook, outputs, 'en') }
    })
  }
}

/** The answer in one language, its figures told apart from its words. */
function answerOf(
  { front, cells }: Notebook,
  outputs: ReadonlyMap<CellId, Output>,
  lang: Lang
): readonly AnswerPiece[] {
  const text = inLang(front.answer ?? '', lang)
  const output = (name: string) => {
    const cell = cells.find((cell) => cell.name !== undefined && foldName(cell.name) === foldName(name))
    return cell && outputs.get(cell.id)
  }
  const label = (column: string, value: Parameters<typeof maybeLabel>[1]) => maybeLabel(column, value, lang)
  let end = 0
  const pieces = mentionsIn(text).flatMap((mention): AnswerPiece[] => {
    const before = text.slice(end, mention.start)
    end = mention.end
    const words = writeMention(mention, resolveMention(mention, output), { lang, label })
    return [before, { figure: mentionKey(mention), text: words }]
  })
  return [...pieces, text.slice(end)].filter((piece) => piece !== '')
}
