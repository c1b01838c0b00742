/** A table on a clipboard as text parted by tabs; undefined when there is none. `parse` makes an inert document of markup. */
export function maybePastedTable(
  clipboard: Pick<DataTransfer, 'getData'>,
  parse: (markup: string) => ParentNode
): string | undefined {
  const html = clipboard.getData('text/html')
  const table = html.includes('<t') ? parse(html).querySelector('table') : null
  if (table && table.rows.length > 0) return Array.from(table.rows, toLine).join('\n') + '\n'
  const text = clipboard.getData('text/plain')
  return looksLikeTable(text) ? text : undefined
}

/** Whether a text is what spreadsheets put on the clipboard: lines with the same number of tabs. */
export function looksLikeTable(text: string): boolean {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const tabs = lines.map((line) => line.split('\t').length - 1)
  return (tabs[0] ?? 0) > 0 && tabs.every((count) => count === tabs[0])
}

function toLine({ cells }: HTMLTableRowElement): string {
  return Array.from(cells)
    .flatMap((cell) => {
      const text = (cell.textContent ?? '').replace(/\s+/gu, ' ').trim()
      const quoted = text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
      return [quoted, ...Array.from({ length: cell.colSpan - 1 }, () => '')]
    })
    .join('\t')
}
