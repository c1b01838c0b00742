import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareKind } from '../../src/cells/compare/kind.ts'
import { cutsKind } from '../../src/cells/cuts/kind.ts'
import { rankingKind } from '../../src/cells/ranking/kind.ts'
import { trendKind } from '../../src/cells/trend/kind.ts'
import { whatifKind } from '../../src/cells/whatif/kind.ts'
import { sayProblem } from '../../src/i18n/say.ts'
import { ProblemError, type Problem } from '../../src/notebook/problem.ts'
import { makeEngineWithDataset, runCell } from '../support/run-cell.ts'

const kinds = {
  whatif: whatifKind,
  ranking: rankingKind,
  trend: trendKind,
  cuts: cutsKind,
  compare: compareKind
}
let engine: Awaited<ReturnType<typeof makeEngineWithDataset>>

beforeAll(async () => {
  engine = await makeEngineWithDataset()
})
afterAll(() => engine.close())

/** What a guided cell says is wrong. */
async function wrong(kind: keyof typeof kinds, body: string): Promise<Problem | undefined> {
  const parsed = kinds[kind].parse(body)
  if (!parsed.ok) return parsed.problems[0]
  try {
    await runCell(kinds[kind] as typeof rankingKind, body, engine)
    return undefined
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
}

test.each([
  ['ranking', 'edition: 2021', 'Không có kỳ khảo sát 2021; các kỳ gần nhất: 2020, 2022.'],
  ['whatif', 'edition: 2021\nstate: VNM', 'Không có kỳ khảo sát 2021; các kỳ gần nhất: 2020, 2022.'],
  ['whatif', 'edition: 2020\nstate: XXX', 'Không có nước nào có mã XXX; hãy dùng mã ISO ba chữ, như VNM.'],
  ['ranking', 'edition: 1999', 'Không có kỳ khảo sát 1999; các kỳ gần nhất: 2003.'],
  ['ranking', 'edition: 2020\nhighlight: XXX', 'Không có nước nào có mã XXX; hãy dùng mã ISO ba chữ, như VNM.'],
  ['ranking', 'edition: 2020\ngroup: [XXX]', 'Không có nước nào có mã XXX; hãy dùng mã ISO ba chữ, như VNM.'],
  ['compare', 'edition: 2020\npeers: [THA, XXX]', 'Không có nước nào có mã XXX; hãy dùng mã ISO ba chữ, như VNM.'],
  ['trend', 'from: 2020\nto: 2010', 'Khoảng 2020–2010 đi ngược: from phải không sau to.'],
  ['trend', 'from: 2006\nto: 2007', 'Không có kỳ khảo sát nào trong khoảng 2006–2007; các kỳ gần nhất: 2005, 2008.'],
  ['ranking', 'edition: đầu', '“edition” phải là một năm (2020) hoặc tên ô chọn ($ky), không phải “đầu”.'],
  ['ranking', 'edition: 2020\nhighlight: FRA', undefined]
] as const)('a %s of “%s” says %s', async (kind, body, said) => {
  const problem = await wrong(kind, body)
  expect(problem && sayProblem('vi', problem)).toBe(said)
})

test('a text that is not there is told with those that are', async () => {
  const problem = await wrong('cuts', 'source: nope')
  expect(problem && sayProblem('en', problem)).toMatch(/^There is no text “nope”; there are: [a-z0-9-]+, /)
})
