import type { Table } from '../table/table.ts'
import type { Out, Writer } from './writer.ts'

/** A writer of text, which asks only how rows are written; `from` counts the rows before these. */
export function textWriter(
  out: Out,
  { head = '', rows, tail }: { head?: string; rows: (rows: Table, from: number) => string; tail?: () => string }
): Writer {
  const encoder = new TextEncoder()
  let from = 0
  let waiting = head
  return {
    async write(table) {
      const text = waiting + rows(table, from)
      waiting = ''
      from += table.rowCount
      if (text) await out(encoder.encode(text))
    },
    async end() {
      const text = waiting + (tail?.() ?? '')
      if (text) await out(encoder.encode(text))
      return []
    }
  }
}

/** Sources as comment lines, each after `mark`. */
export function commentBlock(sources: readonly { label: string; text: string }[] | undefined, mark: string): string[] {
  return (sources ?? []).flatMap(({ label, text }) =>
    [label, text]
      .filter(Boolean)
      .join(': ')
      .split(/\r\n?|\n/)
      .map((line) => `${mark} ${line}`.trimEnd())
  )
}
