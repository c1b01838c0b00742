import { expect, test } from 'vitest'
import { complaintsAfter, lineOf, type Edit } from './copy-data.ts'

const report = 'facts/report-2020.yaml'
const text = 'sources/004_7c208c675ce6796b.txt'

async function complaint(...edits: readonly Edit[]): Promise<string[]> {
  return (await complaintsAfter(...edits)).map(({ file, line, reason }) => `${file}:${line}: ${reason}`)
}

test('the data as committed stand up', async () => {
  expect(await complaint()).toEqual([])
})

test('a changed byte in a source text fails at the line of its hash', async () => {
  const found = await complaint([text, 'Rất gần', 'Rất gầm'])
  expect(found).toEqual([
    expect.stringContaining(
      `sources.yaml:${lineOf('sources.yaml', '004_') + 1}: sources/${text.slice(8)} is not the file as received`
    )
  ])
})

test('a changed figure in a source text fails at every quote that holds it', async () => {
  const found = await complaint([text, '3.451/6.191', '3.452/6.191'])
  expect(found).toContainEqual(
    expect.stringContaining(
      `${report}:${lineOf(report, 'quote: đã cắt giảm 3.451')}: report-2020-business-conditions-cut: not verbatim`
    )
  )
  expect(found).toContainEqual(expect.stringContaining('not accounted for: "3.452/6.191" at character 666 (line 1:'))
})

test('a wrong value fails at its line with the right one', async () => {
  expect(await complaint([report, 'value: 3451', 'value: 3541'])).toEqual([
    `${report}:${lineOf(report, 'value: 3451')}: report-2020-business-conditions-cut: "3.451/6.191" is 3451, not 3541`
  ])
})

test('a wrong denominator fails at its line', async () => {
  expect(await complaint([report, 'of: 9926', 'of: 9962'])).toEqual([
    `${report}:${lineOf(report, 'of: 9926')}: report-2020-goods-lines-cut: "6.776/9.926" has the denominator 9926, not 9962`
  ])
})

test.each([
  ['unit: working_day', 'unit: fortnight', 'unknown unit: fortnight'],
  ['indicator: money_saved', 'indicator: money_spent', 'unknown indicator: money_spent'],
  ['system: service_centre\n', 'system: no_such\n', 'unknown system: no_such'],
  ['source: report-2020', 'source: report-1999', 'unknown source: report-1999'],
  ['hedge: khoảng hơn', 'hedge: gần', '"gần" does not stand before the numeral'],
  ['    hedge: khoảng hơn\n', '', 'the numeral is hedged in the text, but the fact has no hedge'],
  ["value: 95.8\n    unit: '%'", 'value: 95.8\n    unit: dossier', 'the unit is dossier, but the text writes "95,8%"'],
  ['reason: telephone', 'reason: whim', 'unknown reason: whim'],
  ['kind: target', 'kind: wish', 'Invalid type'],
  ['basis: stated', 'basis: silent', 'a silent period is empty, and only that'],
  ['id: report-2020-portal-visits', 'id: report-2020-portal-accounts', 'fact id is taken: report-2020-portal-accounts']
])('%s written as %s is refused: %s', async (from, to, reason) => {
  expect((await complaint([report, from, to])).join('\n')).toContain(reason)
})

test('a numeral that nobody accounts for is named with its place', async () => {
  const [found] = await complaint([
    report,
    '  - { in: (18001096), numeral: ',
    '  - { in: (18001096), reason: date, was: '
  ])
  expect(found).toContain(`${report}:${lineOf(report, '(18001096), numeral')}`)
  const dropped = await complaint([report, "  - { in: (18001096), numeral: '18001096', reason: telephone }\n", ''])
  expect(dropped).toEqual([expect.stringContaining('not accounted for: "18001096" at character 1497')])
})

test('a text without its facts, and facts without their text, are named', async () => {
  expect(await complaint(['sources.yaml', 'id: notice-139', 'id: notice-140'])).toEqual(
    expect.arrayContaining([
      'facts/notice-139.yaml:1: unknown source: notice-139',
      expect.stringContaining('no facts/ file for notice-140')
    ])
  )
})

test('a claim whose check does not run, or gives other parts, fails at its line', async () => {
  const line = lineOf('claims.yaml', '  check: |')
  expect(await complaint(['claims.yaml', "e.iso3 = 'VNM'", "e.iso4 = 'VNM'"])).toEqual([
    expect.stringContaining(`claims.yaml:${line}: egdi-rank-86: the check does not run: Error: Binder Error`)
  ])
  expect(await complaint(['claims.yaml', "'rank' as part", "'place' as part"])).toEqual([
    `claims.yaml:${line}: egdi-rank-86: declares the parts rank, states, but the check gives place, states`
  ])
})

test('a reason with a blank that nothing fills is refused', async () => {
  const [found] = await complaint(['claims.yaml', 'thứ {rank.official}', 'thứ {rang.official}'])
  expect(found).toContain('egdi-rank-86: no part fills the blank {rang.official}')
})

test('an edition whose rated states are not as many as stated is refused', async () => {
  expect(await complaint(['egdi/2024.csv', 'AFG,188,', 'AFG,,'])).toEqual([
    `editions.csv:${lineOf('editions.csv', '2024,')}: egdi/2024.csv rates 192 states, not 193`
  ])
})

test('an index that is no number fails at its line', async () => {
  const found = await complaint(['egdi/2024.csv', 'AGO,156,0.41487', 'AGO,156,0;41487'])
  expect(found[0]).toBe('egdi/2024.csv:3: egdi is not a number: "0;41487"')
})
