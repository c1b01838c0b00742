import { componentNames, type ComponentName } from '../../dataset/egdi.ts'
import type { Goal } from '../../dataset/least-change.ts'
import type { Moves } from '../../dataset/simulate.ts'

/** What is set in a what-if cell: of which state and edition, which components moved, what is to be reached. */
export interface Setting {
  readonly state: string
  readonly year: number
  readonly moves: Moves
  readonly goal?: Goal
}

/** A setting as an address carries it: `VNM-2024-osi0.8-world50`. It holds for this state and edition only. */
export function writeSetting({ state, year, moves, goal }: Setting): string {
  const moved = componentNames.flatMap((name) => (moves[name] === undefined ? [] : [name + String(moves[name])]))
  const reached = goal === undefined ? [] : [goal.type === 'very-high' ? 'veryhigh' : goal.type + String(goal.place)]
  return [state, year, ...moved, ...reached].join('-')
}

/** Reads what `writeSetting` wrote; undefined when it is something else. */
export function maybeSetting(text: string): Setting | undefined {
  const [state = '', year = '', ...parts] = text.split('-')
  if (!/^[A-Z]{3}$/.test(state) || !/^\d{4}$/.test(year)) return undefined
  const moves: Partial<Record<ComponentName, number>> = {}
  let goal: Goal | undefined
  for (const part of parts) {
    const [, name, number] = /^([a-z]+)(\d+(?:\.\d{1,6})?)?$/.exec(part) ?? []
    const value = Number(number)
    const component = componentNames.find((known) => known === name)
    if (component && value >= 0 && value <= 1 && moves[component] === undefined) moves[component] = value
    else if ((name === 'world' || name === 'group') && !goal && Number.isInteger(value) && value >= 1 && value <= 193)
      goal = { type: name, place: value }
    else if (name === 'veryhigh' && number === undefined && !goal) goal = { type: 'very-high' }
    else return undefined
  }
  return { state, year: Number(year), moves, ...(goal && { goal }) }
}
