import { afterAll, describe, expect, test } from 'vitest'
import type { Output, ResultOutput } from '../../src/cells/output.ts'
import { fromSnapshot, toSnapshot } from '../../src/cells/snapshot.ts'
import { whatifKind } from '../../src/cells/whatif/kind.ts'
import { ladderOf } from '../../src/cells/whatif/ladder.ts'
import { maybeSetting, writeSetting, type Setting } from '../../src/cells/whatif/setting.ts'
import { simulate } from '../../src/dataset/simulate.ts'
import { toRows } from '../../src/table/rows.ts'
import type { Value } from '../../src/table/table.ts'
import { hostOf, makeEngineWithDataset } from '../support/run-cell.ts'
import { randomNumbers, surveyOf, surveys } from '../support/surveys.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())

async function run(body: string, given?: Value, values: Record<string, Value> = {}): Promise<ResultOutput> {
  const parsed = whatifKind.parse(body)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const inputs = (name: string): Output => ({ type: 'value', value: values[name] ?? null, options: [] })
  return (await whatifKind.run(parsed.value, inputs, hostOf(engine, given))) as ResultOutput
}

function regive(body: string, shown: Output, given: Value): ResultOutput | undefined {
  const parsed = whatifKind.parse(body)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return whatifKind.regive?.(parsed.value, shown, given) as ResultOutput | undefined
}

const rowOf = ({ table }: ResultOutput, iso3: string) => toRows(table).find((row) => row['iso3'] === iso3)

describe('the statement', () => {
  test.each([...surveys.keys()])('gives every published rank of %i when nothing is moved', async (year) => {
    const rows = toRows((await run(`edition: ${year}`)).table)
    expect(rows).toHaveLength(surveyOf(year).states.length)
    expect(rows.filter(({ place, rank, score, egdi }) => place !== rank || score !== egdi)).toEqual([])
  })

  test('gives the same numbers as the simulator for random moves', async () => {
    const random = randomNumbers(11)
    const years = [...surveys.keys()]
    for (let i = 0; i < 24; i++) {
      const year = years[i % years.length] ?? 0
      const edition = surveyOf(year)
      const state = edition.states[Math.floor(random() * edition.states.length)]
      const moves = { osi: Math.round(random() * 1e4) / 1e4, hci: Math.round(random() * 1e4) / 1e4 }
      const body = `edition: ${year}\nstate: ${state?.iso3}\nto: { osi: ${moves.osi}, hci: ${moves.hci} }`
      const simulation = simulate(edition, state?.iso3 ?? '', moves)
      const row = rowOf(await run(body), state?.iso3 ?? '')
      expect([row?.['place'], row?.['world'], row?.['group_place']]).toEqual([
        simulation?.world.place,
        simulation?.world.members,
        simulation?.group?.place ?? null
      ])
      expect(row?.['score']).toBeCloseTo(simulation?.score ?? NaN, 9)
    }
  })

  test('reads edition and state from inputs, and carries every row’s state and edition', async () => {
    const output = await run('edition: $edition\nstate: $country', undefined, { edition: 2020, country: 'THA' })
    expect(output.setting).toBe('THA-2020')
    const parsed = whatifKind.parse('edition: $edition\nstate: $country')
    expect(parsed.ok && whatifKind.reads(parsed.value).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['edition', 'country'])
    )
    expect(rowOf(output, 'THA')).toMatchObject({ edition: 2020, rank: 57, place: 57, world: 193, group_place: 3 })
  })

  test('is the one that the golden file holds', async () => {
    const { sql } = await run('edition: 2024\nto: { osi: 0.8 }')
    await expect(sql + '\n').toMatchFileSnapshot('../golden/guided/whatif.sql')
  })
})

describe('what is set in the view', () => {
  test('gives the rows, without an engine, that a run with it gives', async () => {
    const shown = await run('edition: 2024')
    for (const given of ['VNM-2024-osi0.8', 'VNM-2024-tii0.2-hci0.1', 'VNM-2024-osi0.90001-tii1-world20', 'VNM-2024']) {
      const ran = await run('edition: 2024', given)
      const moved = regive('edition: 2024', shown, given)
      expect(moved).toEqual(ran)
    }
  })

  test('of another state or edition leaves the cell as its text has it', async () => {
    const body = 'edition: 2024\nto: { osi: 0.8 }\ngoal: { world: 50 }'
    expect((await run(body, 'THA-2024-osi0.1')).setting).toBe('VNM-2024-osi0.8-world50')
    expect((await run(body, 'VNM-2022-osi0.1')).setting).toBe('VNM-2024-osi0.8-world50')
    expect((await run(body, 'VNM-2024')).setting).toBe('VNM-2024-world50')
  })

  test.each([
    'osi=1',
    'VNM-2024-osi2',
    'VNM-2024-osi0.8-osi0.9',
    'VNM-2024-world0',
    "VNM-2024-osi0.8'--",
    'Việt Nam',
    ''
  ])('%j is refused with a sentence, and changes nothing', async (given) => {
    const output = await run('edition: 2024', given)
    expect(output.setting).toBe('VNM-2024')
    expect(output.warnings?.map(({ key }) => key)).toEqual(['cells_whatif_refused'])
  })

  test('is written into an address and read back', () => {
    const settings: readonly Setting[] = [
      { state: 'VNM', year: 2024, moves: {} },
      { state: 'VNM', year: 2024, moves: { osi: 0.80001, tii: 0, hci: 1 }, goal: { type: 'group', place: 3 } },
      { state: 'LAO', year: 2008, moves: { hci: 0.5 }, goal: { type: 'very-high' } }
    ]
    for (const setting of settings) expect(maybeSetting(writeSetting(setting))).toEqual(setting)
    expect(encodeURIComponent(writeSetting(settings[1] as Setting))).toBe(writeSetting(settings[1] as Setting))
  })

  test('is baked into a page with the rows', async () => {
    const output = await run('edition: 2024', 'VNM-2024-osi0.8')
    expect(fromSnapshot(toSnapshot(output))).toEqual(output)
  })
})

describe('the ladder', () => {
  const written = (iso3: string, moves: object) => {
    const edition = surveyOf(2024)
    const own = edition.states.find((state) => state.iso3 === iso3)
    if (!own) throw new Error(iso3)
    return ladderOf(edition, own, moves).map((rung) =>
      rung.type === 'state'
        ? `${rung.place} ${rung.state.iso3}${rung.mine ? ' *' : ''}${rung.fate ? ` ${rung.fate}` : ''}`
        : rung.type === 'gap'
          ? `… ${rung.count}`
          : `(${rung.rank})`
    )
  }

  test('stands around the published place when nothing is moved', () => {
    expect(written('VNM', {})).toHaveLength(7)
    expect(written('VNM', {})[3]).toBe('71 VNM *')
  })

  test('shows who was passed on the way up, and where the way began', () => {
    const rungs = written('VNM', { osi: 0.74 })
    const own = rungs.findIndex((rung) => rung.includes('*'))
    expect(rungs[own]).toBe('66 VNM *')
    expect(rungs.slice(own + 1, own + 6).every((rung) => rung.endsWith('passed'))).toBe(true)
    expect(rungs[own + 6]).toBe('(71)')
    expect(rungs[own + 7]).not.toContain('passed')
  })

  test('leaves out the middle of a long way, and says how many', () => {
    const rungs = written('VNM', { osi: 1 })
    const gap = rungs.find((rung) => rung.startsWith('…'))
    const shown = rungs.filter((rung) => rung.endsWith('passed')).length
    expect(shown + Number(gap?.slice(2))).toBe(simulate(surveyOf(2024), 'VNM', { osi: 1 })?.passed.length)
  })

  test('shows who went ahead on the way down', () => {
    const rungs = written('VNM', { osi: 0.66 })
    const own = rungs.findIndex((rung) => rung.includes('*'))
    expect(rungs.indexOf('(71)')).toBeLessThan(own)
    expect(rungs[own - 1]).toMatch(/lost$/)
  })

  test('ends at the top', () => {
    expect(written('VNM', { osi: 1, tii: 1, hci: 1 })[0]).toBe('1 VNM *')
  })
})

test.each([
  ['edition: 2024\nstate: vn', 2],
  ['edition: 2024\nto: { osi: 1.2 }', 2],
  ['edition: 2024\nto: { gdp: 1 }', 2],
  ['edition: 2024\ngoal: { world: 0 }', 2],
  ['edition: 2024\ngroup: ["VNM\') or true --"]', 2]
])('%j is refused with its line', (body, line) => {
  const parsed = whatifKind.parse(body)
  expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.line)).toContain(line)
})
