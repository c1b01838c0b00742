import { foldName } from '../../notebook/fold-name.ts'
import { replaceSpans } from '../replace-spans.ts'
import { canStandAlone, findReferences } from './references.ts'
import { tokenizeJs } from './js-tokens.ts'

/**
 * Changes a name wherever a transform's code reads a relation or a value by it; what is only called so in the code itself stays.
 * Undefined when the new name would mean something of the code's own there.
 */
export function renameInTransform(code: string, from: string, to: string): string | undefined {
  const uses = findReferences(code).filter(({ name }) => foldName(name) === foldName(from))
  if (uses.length === 0) return code
  const bare = uses.some(({ kind, start }) => kind === 'relation' && !/["'`]/.test(code.charAt(start)))
  const taken = tokenizeJs(code).some(({ kind, text }) => kind === 'name' && text === to)
  const isReference = findReferences(code).some(({ name }) => name === to)
  if (bare && taken && !isReference && canStandAlone(to)) return undefined
  return replaceSpans(
    code,
    uses.map(({ kind, start, end }) => ({
      start,
      end,
      text: kind === 'parameter' ? '$' + to : written(code.slice(start, end), to)
    }))
  )
}

function written(old: string, to: string): string {
  if (/^["'`]/.test(old)) return JSON.stringify(to)
  return canStandAlone(to) ? to : `table(${JSON.stringify(to)})`
}
