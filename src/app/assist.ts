import { complete } from '../cells/complete.ts'
import { placeProblem } from '../cells/place-problem.ts'
import { explainName, type Meaning } from '../cells/sql/explain-name.ts'
import { functions, tables } from '../cells/sql/functions/functions.ts'
import { keywords, types } from '../cells/sql/keywords.ts'
import type { Known, KnownColumn } from '../cells/sql/known.ts'
import type { Suggestion } from '../cells/sql/suggestion.ts'
import { formatNumber } from '../i18n/format.ts'
import { inLang, type Lang } from '../i18n/lang.ts'
import { say, sayProblem } from '../i18n/say.ts'
import type { Problem } from '../notebook/problem.ts'
import type { Assist, Card, Choice, Squiggle } from '../ui/editor-assist.ts'

/** More columns than this are not listed. */
const mostRows = 40

/** What the editor of a cell is told of its language, in words of the reader's. */
export function assistFor(kind: string, parts: { lang(): Lang; known(): Known }): Assist {
  return {
    words: { keywords, types, functions: [...functions, ...tables].map(({ name }) => name) },
    complete(text, at, explicit) {
      const found = complete(kind, text, at, parts.known(), explicit)
      return (
        found && { from: found.from, to: found.to, choices: found.items.map((item) => toChoice(item, parts.lang())) }
      )
    },
    explain(text, at) {
      const found = kind === 'sql' ? explainName(text, at, parts.known()) : undefined
      return found && { from: found.from, to: found.to, ...toCard(found.meaning, parts.lang()) }
    }
  }
}

/** Problems as the editor underlines them. */
export function toSquiggles(kind: string, text: string, problems: readonly Problem[], lang: Lang): Squiggle[] {
  return problems.flatMap((problem) => {
    const placed = placeProblem(kind, text, problem)
    if (!placed) return []
    const { from, to, remedies } = placed
    const fixes = remedies.map((insert) => ({ label: say(lang, 'ui_fix', { text: insert }), insert }))
    return [{ from, to, message: sayProblem(lang, problem), fixes }]
  })
}

function toChoice({ label, kind, insert, back, detail, note }: Suggestion, lang: Lang): Choice {
  return {
    label,
    sort: kind,
    kind: say(lang, `ui_sort_${kind}`),
    ...(insert !== undefined && { insert }),
    ...(back !== undefined && { back }),
    ...(detail !== undefined && { detail }),
    ...(note !== undefined && { help: inLang(note, lang) })
  }
}

function toCard(meaning: Meaning, lang: Lang): Omit<Card, 'from' | 'to'> {
  switch (meaning.kind) {
    case 'relation': {
      const { name, kind, note, columns, rowCount } = meaning.relation
      const rows = rowCount === undefined ? '' : ` · ${say(lang, 'ui_rows', { count: formatNumber(lang, rowCount) })}`
      const text = note === undefined ? {} : { text: inLang(note, lang) }
      return { title: name, kind: say(lang, `ui_sort_${kind}`) + rows, rows: rowsOf(columns, lang), ...text }
    }
    case 'columns':
      return { title: meaning.name, kind: say(lang, 'ui_sort_cte'), rows: rowsOf(meaning.columns, lang) }
    case 'column': {
      const { name, note } = meaning.column
      const kind = [detailOf(meaning.column, lang), meaning.of].filter(Boolean).join(' · ')
      return { title: name, kind, ...(note !== undefined && { text: inLang(note, lang) }) }
    }
    case 'function': {
      const { name, args, note } = meaning.function
      return { title: `${name}(${args})`, kind: say(lang, 'ui_sort_function'), text: inLang(note, lang) }
    }
    case 'value': {
      const { name, shown } = meaning.value
      return { title: '$' + name, kind: say(lang, 'ui_sort_value'), ...(shown !== undefined && { text: shown }) }
    }
  }
}

function rowsOf(columns: readonly KnownColumn[], lang: Lang): NonNullable<Card['rows']> {
  return columns.slice(0, mostRows).map((column) => ({
    name: column.name,
    detail: detailOf(column, lang),
    text: column.note === undefined ? '' : inLang(column.note, lang)
  }))
}

function detailOf({ type = '', unit }: KnownColumn, lang: Lang): string {
  return [type.toLowerCase(), unit === undefined ? '' : inLang(unit, lang)].filter(Boolean).join(' · ')
}
