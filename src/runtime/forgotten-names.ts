import { foldName } from '../notebook/fold-name.ts'
import type { Nodes } from './change.ts'

/**
 * The names under which nothing may be found any longer once cells have changed: those that no cell bears, and, the last first,
 * what cells made that are gone or have another text; not what another cell bears that is as it was.
 */
export function forgottenNames<Output, Host>(before: Nodes<Output, Host>, after: Nodes<Output, Host>): string[] {
  const names = new Set([...after.values()].map(({ cell }) => foldName(cell.name ?? '')))
  const borne = new Set<string>()
  const unborne: string[] = []
  const made: string[] = []
  for (const node of before.values()) {
    const { name } = node.cell
    if (name !== undefined && !names.has(foldName(name))) unborne.push(name)
    if (after.get(node.cell.id) !== node) made.unshift(...node.makes.toReversed())
    else for (const name of [...node.names, ...node.makes]) borne.add(foldName(name))
  }
  return [...unborne, ...made.filter((name) => !borne.has(foldName(name)))]
}
