import type { CellId } from '../../src/notebook/notebook.ts'
import { parsed, ProblemError, refused } from '../../src/notebook/problem.ts'
import type { CellKind, RuntimeCell } from '../../src/runtime/cell-kind.ts'
import { Runtime, type RuntimeParts } from '../../src/runtime/runtime.ts'

/** A cell here is a sum: `1 + a + b`. `wait x` hangs until released; `bad` does not parse; `boom` fails when run. */
export function open(
  cells: readonly RuntimeCell[],
  known: ReadonlyMap<CellId, number> = new Map(),
  need: 'relation' | 'value' = 'value',
  auto = true,
  recall?: RuntimeParts<number, unknown>['recall']
) {
  const log: string[] = []
  const clock = { now: 0 }
  const gates = new Map<string, () => void>()
  const kind: CellKind<string[], number, { signal: AbortSignal }> = {
    name: 'sum',
    parse: (body) => (body === 'bad' ? refused('runtime_broken', { reason: 'bad' }) : parsed(body.split(/\s*\+\s*/))),
    reads: (terms) => terms.filter((term) => /^[\p{L}]\p{M}*$/u.test(term)).map((name) => ({ name, need })),
    async run(terms, inputs) {
      let sum = 0
      for (const term of terms) {
        if (term === 'boom') throw new ProblemError({ key: 'runtime_broken', params: { reason: 'boom' } })
        if (term.startsWith('wait ')) await new Promise<void>((release) => gates.set(term.slice(5), release))
        else sum += /^\d+$/.test(term) ? Number(term) : (inputs(term) ?? NaN)
      }
      return sum
    }
  }
  const runtime = new Runtime<number, { signal: AbortSignal }>({
    kinds: new Map([['sum', kind]]),
    observer: {
      pending: (id) => log.push(`${id}…`),
      fulfilled: (id, output) => log.push(`${id}=${output}`),
      failed: (id, problems) =>
        log.push(`${id}!${problems.map(({ key, params }) => [key, ...Object.values(params ?? {})].join(' '))}`),
      recalled: (id, output) => log.push(`${id}:${output}`),
      stale: (id) => log.push(`${id}~`)
    },
    host: (_cell, signal) => ({ signal }),
    forget: (name) => log.push(`forget ${name}`),
    isGiven: (name) => name === 'z',
    suffices: (_output, need) => need !== 'relation',
    now: () => clock.now,
    ...(recall && { recall })
  })
  runtime.auto = auto
  runtime.update(cells, known)
  const results = async () => {
    await runtime.settled()
    return log.splice(0).filter((line) => !line.endsWith('…'))
  }
  return { runtime, results, log, gates, clock }
}

/** A cell of this body, named as its id unless told otherwise; an empty name is none. */
export const cell = (id: string, body: string, name: string | undefined = id): RuntimeCell => ({
  id: id as CellId,
  kind: 'sum',
  body,
  ...(name !== '' && { name })
})
/** A cell's id. */
export const id = (id: string) => id as CellId
