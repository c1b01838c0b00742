/** What the line that opens a cell says. */
export interface Fence {
  readonly ticks: number
  readonly said: Said
}

/** What it says of the cell. */
export interface Said {
  readonly kind: string
  readonly name?: string
  readonly fold?: true
  readonly hide?: true
}

/** Options of a cell that are there or not. */
export type Flag = 'fold' | 'hide'

/** What other notebooks and editors call SQL that is meant for an engine. */
const dialects = new Set(['duckdb', 'sql-duckdb'])

/** Languages of code that is there to be read; a fence of any other word is a cell, be it of a kind that is not known yet. */
const foreign = new Set(
  `bash c cmake console cpp cs csharp css csv diff dockerfile go graphql html http ini java javascript js json json5 jsonc
  jsx julia kotlin latex lua makefile mermaid php plain plaintext powershell ps1 py python r rb rs ruby rust scala sh
  shell swift tex text toml ts tsx txt typescript xml yaml yml zsh`.split(/\s+/)
)

const opening = /^(`{3,})[ \t]*([\p{L}\p{N}_-]+)([^`\n]*?)\s*$/u
/** An option is a word; what stands in quotes belongs to it, spaces and all. */
const option = /[^\s"]*"[^"\n]*"[^\s"]*|\S+/g
const named = /^name=("?)([^\s"]+)\1$/

/** Reads the line that opens a cell: its backticks, its kind, and the options that are known; undefined for other lines. */
export function maybeFence(line: string): Fence | undefined {
  const match = opening.exec(line)
  if (!match || foreign.has((match[2] as string).toLowerCase())) return undefined
  const options: readonly string[] = match[3]?.match(option) ?? []
  const name = options.map((word) => named.exec(word)?.[2]).find((name) => name !== undefined)
  return {
    ticks: match[1]?.length ?? 3,
    said: {
      kind: kindOf(match[2] as string),
      ...(name !== undefined && { name: name.normalize('NFC') }),
      ...(options.includes('fold') && { fold: true }),
      ...(options.includes('hide') && { hide: true })
    }
  }
}

/** The kind that a word on the line names, however it is written elsewhere: SQL has more than one. */
function kindOf(word: string): string {
  const kind = word.toLowerCase()
  return dialects.has(kind) ? 'sql' : kind
}

/** The opening line with other backticks. */
export function withTicks(line: string, ticks: number): string {
  return line.replace(/`+/, '`'.repeat(ticks))
}

/** The opening line with another kind; its options stay, known or not. */
export function withKind(line: string, kind: string): string {
  return line.replace(/(`{3,}[ \t]*)[\p{L}\p{N}_-]+/u, (_, ticks: string) => ticks + kind)
}

/** The opening line with another name, or with none. */
export function withName(line: string, name: string | undefined): string {
  return withOption(line, (word) => named.test(word), name && 'name=' + name, 'first')
}

/** The opening line with a flag, or without it. */
export function withFlag(line: string, flag: Flag, on: boolean): string {
  return withOption(line, (word) => word === flag, on ? flag : undefined, 'last')
}

/** Writes an option where one like it stands, or as the first or last of all; or takes it out. Nothing else changes. */
function withOption(
  line: string,
  isLike: (word: string) => boolean,
  text: string | undefined,
  place: 'first' | 'last'
): string {
  const [, head = '', tail = '', end = ''] =
    /^(\s*(?:\+\+\+\s+)*`{3,}[ \t]*[\p{L}\p{N}_-]+)(.*?)(\s*)$/su.exec(line) ?? []
  let found = false
  const changed = tail.replace(/(\s*)([^\s"]*"[^"\n]*"[^\s"]*|\S+)/g, (all, space: string, word: string) => {
    if (!isLike(word)) return all
    const first = !found
    found = true
    return first && text !== undefined ? space + text : ''
  })
  if (found || text === undefined) return head + changed + end
  return head + (place === 'first' ? ' ' + text + changed : changed + ' ' + text) + end
}
