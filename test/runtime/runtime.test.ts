import { expect, test } from 'vitest'
import type { CellId } from '../../src/notebook/notebook.ts'
import { parsed, ProblemError, refused } from '../../src/notebook/problem.ts'
import type { CellKind, RuntimeCell } from '../../src/runtime/cell-kind.ts'
import { Runtime } from '../../src/runtime/runtime.ts'

/** A cell here is a sum: `1 + a + b`. `wait x` hangs until released; `bad` does not parse; `boom` fails when run. */
function open(
  cells: readonly RuntimeCell[],
  known: ReadonlyMap<CellId, number> = new Map(),
  need: 'relation' | 'value' = 'value'
) {
  const log: string[] = []
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
      stale: (id) => log.push(`${id}~`)
    },
    host: (_cell, signal) => ({ signal }),
    forget: (name) => log.push(`forget ${name}`),
    isGiven: (name) => name === 'z',
    suffices: (_output, need) => need !== 'relation'
  })
  runtime.update(cells, known)
  const results = async () => {
    await runtime.settled()
    return log.splice(0).filter((line) => !line.endsWith('…'))
  }
  return { runtime, results, log, gates }
}

const cell = (id: string, body: string, name: string | undefined = id): RuntimeCell => ({
  id: id as CellId,
  kind: 'sum',
  body,
  ...(name !== '' && { name })
})
const id = (id: string) => id as CellId

test('cells run after what they read, whatever their order on the page', async () => {
  expect(await open([cell('c', 'a + b'), cell('b', 'a + 1'), cell('a', '1')]).results()).toEqual(['a=1', 'b=2', 'c=3'])
})

test('an edit runs what was edited and what reads it, and nothing else', async () => {
  const { runtime, results } = open([cell('a', '1'), cell('b', 'a'), cell('c', '5'), cell('d', 'b + c')])
  await results()
  runtime.update([cell('a', '2'), cell('b', 'a'), cell('c', '5'), cell('d', 'b + c')])
  expect(await results()).toEqual(['a=2', 'b=2', 'd=7'])
})

test('names are compared as DuckDB does: ASCII letters without case, all others as they are, accents composed', async () => {
  expect(await open([cell('1', '4', 'A'), cell('2', 'a', 'x')]).results()).toEqual(['1=4', '2=4'])
  expect(await open([cell('1', '4', 'Đ'), cell('2', 'đ', 'x')]).results()).toEqual(['2!runtime_missing đ', '1=4'])
  const [composed, decomposed] = ['ế'.normalize('NFC'), 'ế'.normalize('NFD')]
  expect(await open([cell('1', '4', composed), cell('2', decomposed, 'x')]).results()).toEqual(['1=4', '2=4'])
})

test('the second of two equal names is the one in error', async () => {
  const results = await open([cell('1', '4', 'a'), cell('2', '5', 'A'), cell('3', 'a', '')]).results()
  expect(results.sort()).toEqual(['1=4', '2!runtime_duplicate A', '3=4'])
})

test('a cycle is an error on each of its cells, with the names in it', async () => {
  const results = await open([cell('a', 'b'), cell('b', 'c'), cell('c', 'a'), cell('d', 'a'), cell('e', '1')]).results()
  expect(results.filter((line) => line.includes('cycle')).map((line) => line[0])).toEqual(
    expect.arrayContaining(['a', 'b', 'c'])
  )
  expect(results).toContain('a!runtime_cycle a → b → c → a')
  expect(results).toContain('d!runtime_upstream a')
  expect(results).toContain('e=1')
})

test('a missing name is an error that names it; a table of the dataset is not missing', async () => {
  expect(await open([cell('a', 'q'), cell('b', 'z')]).results()).toEqual(['a!runtime_missing q', 'b=NaN'])
})

test('a cell that fails or does not parse fails its readers, and mending it mends them', async () => {
  const { runtime, results } = open([cell('a', 'boom'), cell('b', 'a'), cell('c', 'bad'), cell('d', 'c')])
  expect((await results()).sort()).toEqual([
    'a!runtime_broken boom',
    'b!runtime_upstream a',
    'c!runtime_broken bad',
    'd!runtime_upstream c'
  ])
  runtime.update([cell('a', '1'), cell('b', 'a'), cell('c', 'bad'), cell('d', 'c')])
  expect(await results()).toEqual(['a=1', 'b=1'])
})

test('a removed cell is forgotten and its readers miss it', async () => {
  const { runtime, results } = open([cell('a', '1'), cell('b', 'a')])
  await results()
  runtime.update([cell('b', 'a')])
  expect(await results()).toEqual(['forget a', 'b!runtime_missing a'])
})

test('a superseded run never shows', async () => {
  const { runtime, results, gates } = open([cell('a', '1 + wait x')])
  await new Promise((resolve) => setTimeout(resolve))
  runtime.update([cell('a', '2')])
  gates.get('x')?.()
  expect(await results()).toEqual(['a=2'])
})

test('a stopped cell is stale and its readers do not run on the old result', async () => {
  const { runtime, results } = open([cell('a', '1 + wait x'), cell('b', 'a')])
  await new Promise((resolve) => setTimeout(resolve))
  runtime.stop(id('a'))
  expect(await results()).toEqual(['a~', 'b!runtime_upstream_stale a'])
})

test('moving an input runs its readers but not the input', async () => {
  const { runtime, results } = open([cell('a', '1'), cell('b', 'a + 1'), cell('c', '9')])
  await results()
  runtime.put(id('a'), 5)
  expect(await results()).toEqual(['a=5', 'b=6'])
})

test('known results run nothing, until a reader must query them', async () => {
  const known = new Map([
    [id('a'), 1],
    [id('b'), 2]
  ])
  const values = open([cell('a', '1'), cell('b', 'a + 1')], known)
  expect(await values.results()).toEqual([])
  values.runtime.update([cell('a', '1'), cell('b', 'a + 1'), cell('c', 'b + 1')])
  expect(await values.results()).toEqual(['c=3'])

  const relations = open([cell('a', '1'), cell('b', 'a + 1')], known, 'relation')
  expect(await relations.results()).toEqual([])
  relations.runtime.update([cell('a', '1'), cell('b', 'a + 1'), cell('c', 'b + 1')])
  expect(await relations.results()).toEqual(['a=1', 'b=2', 'c=3'])
})

test('random edits end in the same results as a fresh start', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  let seed = 7
  const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n
  const body = () =>
    Array.from({ length: 1 + random(3) }, () => (random(2) ? String(random(9)) : (names[random(6)] as string))).join(
      ' + '
    )
  for (let round = 0; round < 100; round++) {
    let cells = names.map((name) => cell(name, body()))
    const edited = open(cells)
    const seen = new Map<string, string>()
    const note = async () => {
      for (const line of await edited.results()) seen.set(line[0] as string, line)
    }
    for (let step = 0; step < 5; step++) {
      if (random(2)) await note()
      cells = cells.map((old) => (random(3) ? old : cell(old.id, body())))
      edited.runtime.update(cells)
    }
    await note()
    const fresh = await open(cells).results()
    expect([...seen.values()].sort()).toEqual(fresh.sort())
  }
})
