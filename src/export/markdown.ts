import { toPlainText } from '../table/plain-text.ts'
import { isNumericType } from '../table/sql-type.ts'
import { textWriter } from './text-writer.ts'
import type { Out, Plan, SourceLine, Writer } from './writer.ts'

/** A Markdown table, numbers to the right; the sources stand below it. */
export function markdownWriter({ columns, sources }: Plan, out: Out): Writer {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return textWriter(out, {
    head:
      line(columns.map(({ name }) => cell(name))) +
      line(columns.map(({ type }) => (isNumericType(type) ? '---:' : '---'))),
    rows: (rows) =>
      Array.from({ length: rows.rowCount }, (_, row) =>
        line(columns.map(({ type }, i) => cell(toPlainText(rows.columns[i]?.values[row] ?? null, type))))
      ).join(''),
    tail: () => (sources ? '\n' + sourcesMarkdown(sources) : '')
  })
}

/** Sources as Markdown, for below a table or a file of their own. */
export function sourcesMarkdown(sources: readonly SourceLine[]): string {
  return sources
    .map(({ label, text }) => {
      if (label === '') return `\n## ${text}\n\n`
      return text.includes('\n') ? `- ${cell(label)}\n\n${fenced(text)}\n` : `- ${cell(label)}: ${text}\n`
    })
    .join('')
    .trimStart()
}

function fenced(code: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))
  return `${fence}\n${code}\n${fence}`.replace(/^/gm, '  ')
}

function cell(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll(/[<>&*_`[\]]/g, (sign) =>
      /[*_`[\]]/.test(sign) ? `\\${sign}` : entities[sign as keyof typeof entities]
    )
    .replaceAll(/\r\n?|\n/g, '<br>')
}

const entities = { '<': '&lt;', '>': '&gt;', '&': '&amp;' } as const
