import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAddress, claimedAddress, officialAddress } from '../../src/cells/claims/addresses.ts'
import { claimsKind } from '../../src/cells/claims/kind.ts'
import { readClaims, type ShownClaim } from '../../src/cells/claims/read-claims.ts'
import type { ResultOutput } from '../../src/cells/output.ts'
import { fromSnapshot, toSnapshot } from '../../src/cells/snapshot.ts'
import { maybeColumn } from '../../src/table/rows.ts'
import { makeEngineWithDataset, runCell } from '../support/run-cell.ts'

const engine = makeEngineWithDataset()
let all: ResultOutput
let claims: readonly ShownClaim[]

beforeAll(async () => {
  all = await runCell(claimsKind, '', engine)
  claims = readClaims(all.table)
})
afterAll(() => engine.close())

const claim = (id: string): ShownClaim => claims.find(({ claim_id }) => claim_id === id) as ShownClaim
const idsOf = async (body: string): Promise<string[]> =>
  readClaims((await runCell(claimsKind, body, engine)).table).map(({ claim_id }) => claim_id)

test('an empty body shows every claim of the dataset, those that a reader must know first', () => {
  const authored = readFileSync('data/claims.yaml', 'utf8').match(/^ {2}id: |^- id: /gm) ?? []
  expect(all.rowCount).toBe(authored.length)
  const verdicts = maybeColumn(all.table, 'verdict') ?? []
  const order = ['contradicted', 'depends', 'supported', 'consistent', 'unchecked']
  expect(verdicts).toEqual([...verdicts].sort((a, b) => order.indexOf(String(a)) - order.indexOf(String(b))))
})

test('claims can be chosen by verdict, by text and by id, one or several', async () => {
  expect(await idsOf('verdict: depends')).toEqual(['below-asean-average', 'edocs-up-14-5'])
  expect(await idsOf('verdict: [depends, unchecked]\nsource: notice-139')).toEqual([
    'below-asean-average',
    'edocs-up-14-5'
  ])
  expect(await idsOf('ids: [cpi-rank-96, egdi-rank-86]')).toEqual(['egdi-rank-86', 'cpi-rank-96'])
})

test('what could leave the SQL is refused with its line', () => {
  const parsed = claimsKind.parse("verdict: supported\nsource: x' or true --")
  expect(parsed).toMatchObject({ ok: false, problems: [{ line: 2 }] })
  expect(claimsKind.parse('verdict: wrong')).toMatchObject({ ok: false })
})

test('the parts of a claim come in the order in which they were written', () => {
  expect(claim('egdi-rise-thailand').parts.map(({ part }) => part)).toEqual(['before', 'after'])
})

test('a claimed rank opens its sentence, the official one its row', () => {
  const rise = claim('egdi-rise-thailand')
  const [before] = rise.parts
  expect(before && claimedAddress(rise, before)).toEqual({
    type: 'facts',
    ids: ['session-2021-egdi-rank-thailand-2018']
  })
  expect(before && officialAddress(rise, before)).toMatchObject({
    type: 'record',
    table: 'egdi',
    column: 'rank',
    row: { iso3: 'THA', edition: 2018, rank: 73 }
  })
  const cpi = claim('cpi-rank-96')
  expect(cpi.parts[0] && officialAddress(cpi, cpi.parts[0])).toMatchObject({ table: 'cpi', row: { year: 2019 } })
})

test('a figure that the check computed opens the check', () => {
  const below = claim('below-asean-average')
  for (const part of below.parts) {
    expect(claimedAddress(below, part)).toEqual(checkAddress(below))
    expect(officialAddress(below, part)).toMatchObject({ type: 'query', sql: expect.stringContaining('median(egdi)') })
  }
})

test('between texts, the other figure opens the other text, a recomputed one all sentences and the check', () => {
  const same = claim('level4-2018-agrees')
  expect(same.parts[0] && officialAddress(same, same.parts[0])).toEqual({
    type: 'facts',
    ids: ['report-2020-level4-share-2018']
  })
  const up = claim('edocs-up-14-5')
  expect(up.parts[0] && officialAddress(up, up.parts[0])).toMatchObject({
    type: 'facts',
    ids: ['notice-139-edocs-share-up', 'notice-139-edocs-share', 'report-2020-edocs-share-2018'],
    sql: expect.stringContaining('b.value - a.value')
  })
})

test('a baked result reads back the same', () => {
  const again = fromSnapshot(toSnapshot(all)) as ResultOutput
  expect(readClaims(again.table)).toEqual(claims)
})
