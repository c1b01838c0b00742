import { tokenizeJs } from './js-tokens.ts'

/** Where code brings in other code by `import`, as an offset; undefined where it does not. A property may bear that name. */
export function maybeImport(code: string): number | undefined {
  const tokens = tokenizeJs(code)
  const found = tokens.find(({ kind, text }, i) => {
    const [before, after] = [tokens[i - 1]?.text, tokens[i + 1]?.text]
    return kind === 'name' && text === 'import' && before !== '.' && before !== '?.' && after !== ':'
  })
  return found?.start
}
