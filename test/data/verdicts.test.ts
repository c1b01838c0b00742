import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDataset } from '../../data/dataset.ts'
import type { Tables } from '../../data/tables/dataset.ts'
import { writeDuckdb } from '../../data/write/duckdb.ts'
import { toClaim, toClaimPart, toClaimTerm } from '../../src/dataset/claim-rows.ts'
import { describeVerdict, type ClaimTerm } from '../../src/dataset/describe-verdict.ts'
import { tables as specs } from '../../src/dataset/schema.ts'
import { toVerdict, type ClaimPart } from '../../src/dataset/verdict.ts'
import { dataRoot } from './copy-data.ts'

const content = await makeDataset(dataRoot)
const claims = (content.tables.claims ?? []).map(toClaim)

async function viewsOf(tables: Tables): Promise<Tables> {
  return writeDuckdb(join(mkdtempSync(join(tmpdir(), 'sotay-verdicts-')), 'sotay.duckdb'), specs, tables, content.views)
}

const views = await viewsOf(content.tables)

const partsOf = (id: string, of = views): ClaimPart[] =>
  (of.claim_parts ?? []).filter(({ claim_id }) => claim_id === id).map(toClaimPart)

const termsOf = (id: string): ClaimTerm[] =>
  (content.tables.claim_terms ?? []).filter(({ claim_id }) => claim_id === id).map(toClaimTerm)

const verdictOf = (id: string, of = views): unknown => of.verdicts?.find(({ claim_id }) => claim_id === id)?.verdict

test('the verdict on every claim is this', () => {
  const table = claims.map((claim) => {
    const words = describeVerdict('vi', claim, partsOf(claim.claim_id), termsOf(claim.claim_id))
    return { claim: claim.claim_id, verdict: words.verdict, lý_do: words.reason }
  })
  console.table(table)
  expect(Object.fromEntries(claims.map(({ claim_id }) => [claim_id, verdictOf(claim_id)]))).toEqual({
    'egdi-rank-86': 'supported',
    'egdi-places-up-2': 'supported',
    'egdi-sixth-sea': 'supported',
    'egdi-five-above': 'supported',
    'egdi-rise-thailand': 'supported',
    'egdi-rise-indonesia': 'supported',
    'egdi-rise-cambodia': 'supported',
    'egdi-rise-myanmar': 'supported',
    'egdi-region-rises': 'supported',
    'below-asean-average': 'depends',
    'cpi-rank-96': 'supported',
    'cpi-places-up-21': 'supported',
    'level4-doubled-conference': 'consistent',
    'level4-doubled-notice': 'consistent',
    'level4-more-than-doubled': 'consistent',
    'level4-doubled-strategy': 'unchecked',
    'edocs-up-14-5': 'depends',
    'edocs-86-5-agrees': 'consistent',
    'level4-2018-agrees': 'consistent',
    'level4-2019-agrees': 'consistent',
    'platforms-27-agrees': 'consistent',
    'agencies-on-axis-agrees': 'consistent',
    'portal-online-within-synced': 'consistent',
    'money-equals-working-days': 'unchecked',
    'service-centres-55': 'unchecked',
    'most-platforms': 'unchecked'
  })
})

test('the page and the database give the same verdict', () => {
  for (const claim of claims)
    expect([claim.claim_id, toVerdict(claim.scope, partsOf(claim.claim_id))]).toEqual([
      claim.claim_id,
      verdictOf(claim.claim_id)
    ])
})

test('a verdict is computed: another record gives another verdict', async () => {
  const egdi = (content.tables.egdi ?? []).map((row) =>
    row.edition === 2020 && row.iso3 === 'VNM' ? { ...row, rank: 87 } : row
  )
  const changed = await viewsOf({ ...content.tables, egdi })
  expect(verdictOf('egdi-rank-86', changed)).toBe('contradicted')
  expect(verdictOf('egdi-places-up-2', changed)).toBe('contradicted')
  expect(verdictOf('egdi-rise-thailand', changed)).toBe('supported')
})

test('a claim whose figure is gone is unchecked, not contradicted', async () => {
  const cpi = (content.tables.cpi ?? []).filter(({ iso3 }) => iso3 !== 'VNM')
  const changed = await viewsOf({ ...content.tables, cpi })
  for (const id of ['cpi-places-up-21', 'cpi-rank-96']) {
    expect(verdictOf(id, changed)).toBe('unchecked')
    expect(toVerdict('record', partsOf(id, changed))).toBe('unchecked')
  }
})

test('"below the ASEAN average" is true of the median and false of the mean, and says so in both languages', () => {
  const claim = claims.find(({ claim_id }) => claim_id === 'below-asean-average')
  if (!claim) throw new Error('no such claim')
  const words = (lang: 'vi' | 'en') => describeVerdict(lang, claim, partsOf(claim.claim_id), termsOf(claim.claim_id))
  expect(words('en').headline).toBe(
    'True by the median of the index, the median of the ranks; not true by the mean of the index, the mean of the ranks'
  )
  expect(words('vi').headline).toBe(
    'Đúng nếu tính theo trung vị của chỉ số, trung vị của thứ hạng; không đúng nếu tính theo trung bình cộng của chỉ số, trung bình cộng của thứ hạng'
  )
  expect(words('vi').reason).toContain(
    'chỉ số của Việt Nam 0,5931, trung bình cộng 10 nước ASEAN 0,5729, trung vị 0,6222'
  )
  expect(words('en').lines[0]).toMatchObject({
    claimed: '0.5729',
    official: '0.5931',
    difference: '0.0202',
    holds: false
  })
})
