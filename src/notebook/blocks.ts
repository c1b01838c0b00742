import { maybeFence, type Fence } from './fence.ts'

/**
 * A stretch of whole lines, from `from` to before `to`. A `line` is any line of prose; a `break` is `+++`; `language` is
 * a `::: vi` block and `code` a fenced block without a kind, both part of prose; a `cell` has its fence.
 */
export interface Block {
  readonly type: 'line' | 'break' | 'language' | 'code' | 'cell'
  readonly from: number
  readonly to: number
  readonly fence?: Fence
  /** The line that would close it, when none does. */
  readonly unclosed?: string
}

/** A text's lines, each with its line break. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Divides lines into blocks, none left out. */
export function* blocksOf(lines: readonly string[]): Generator<Block> {
  for (let from = 0; from < lines.length;) {
    const block = blockAt(lines, from)
    yield block
    from = block.to
  }
}

function blockAt(lines: readonly string[], from: number): Block {
  const line = lines[from] as string
  if (/^\+\+\+\s*$/.test(line)) return { type: 'break', from, to: from + 1 }
  if (isLanguage(line)) return languageBlock(lines, from)
  const fence = maybeFence(line)
  if (fence) return fenced('cell', lines, from, '`', fence.ticks, fence)
  const code = /^(`{3,}|~{3,})[ \t]*(.*?)\s*$/.exec(line)
  if (!code || (line.startsWith('`') && /`/.test(code[2] ?? ''))) return { type: 'line', from, to: from + 1 }
  return fenced('code', lines, from, line.charAt(0), (code[1] as string).length)
}

function isLanguage(line: string): boolean {
  return /^:::[ \t]*(vi|en)\s*$/.test(line)
}

/** A block that no line closes is its first line alone: what follows it is read as if it were not there. */
function languageBlock(lines: readonly string[], from: number): Block {
  for (let i = from + 1; i < lines.length && !isLanguage(lines[i] as string); i++) {
    if (/^:::\s*$/.test(lines[i] as string)) return { type: 'language', from, to: i + 1 }
  }
  return { type: 'language', from, to: from + 1, unclosed: ':::' }
}

function fenced(
  type: 'cell' | 'code',
  lines: readonly string[],
  from: number,
  mark: string,
  length: number,
  fence?: Fence
): Block {
  const closes = (line: string) => {
    const close = line.trimEnd()
    return close.length >= length && close === mark.repeat(close.length)
  }
  const block = { type, from, ...(fence && { fence }) }
  for (let i = from + 1; i < lines.length; i++) if (closes(lines[i] as string)) return { ...block, to: i + 1 }
  return { ...block, to: lines.length, unclosed: mark.repeat(length) }
}
