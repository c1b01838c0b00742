import { ProblemError, type Problem } from '../notebook/problem.ts'
import type { KeptId, Row, State } from './kept.ts'
import type { Vault } from './vault.ts'

/** What lies in a memory vault; several vaults over one disk are several tabs. */
export interface MemoryDisk {
  readonly rows: Map<KeptId, Row>
  readonly states: Map<KeptId, readonly State[]>
  readonly undos: Map<KeptId, string>
  /** Asked before every write; a problem refuses it. */
  refuse(): Problem | undefined
}

export function memoryDisk(): MemoryDisk {
  return { rows: new Map(), states: new Map(), undos: new Map(), refuse: () => undefined }
}

/** A vault that lasts as long as its disk. */
export function memoryVault(disk: MemoryDisk): Vault {
  const stamps = (id: KeptId) => (disk.states.get(id) ?? []).map(({ at, version }) => ({ at, version }))
  return {
    rows: async () => [...disk.rows.values()],
    row: async (id) => disk.rows.get(id),
    undo: async (id) => disk.undos.get(id),
    stamps: async (id) => stamps(id),
    state: async (id, { at, version }) =>
      disk.states.get(id)?.find((state) => state.at === at && state.version === version)?.text,
    async change(id, decide) {
      await Promise.resolve()
      const problem = disk.refuse()
      if (problem) throw new ProblemError(problem)
      const change = decide(disk.rows.get(id), stamps(id))
      for (const row of change.puts ?? []) disk.rows.set(row.id, row)
      if (change.undo) disk.undos.set(change.undo.id, change.undo.text)
      const dropped = (state: State) =>
        change.drops?.some((drop) => drop.at === state.at && drop.version === state.version)
      const left = (disk.states.get(id) ?? []).filter((state) => !dropped(state))
      if (left.length > 0) disk.states.set(id, left)
      for (const state of change.states ?? []) disk.states.set(state.id, insert(disk.states.get(state.id) ?? [], state))
      for (const gone of change.removes ?? []) {
        for (const map of [disk.rows, disk.states, disk.undos]) map.delete(gone)
      }
      return change.give
    },
    onNewer() {},
    close() {}
  }
}

function insert(states: readonly State[], state: State): State[] {
  return [...states, state].sort((a, b) => a.at - b.at || a.version - b.version)
}
