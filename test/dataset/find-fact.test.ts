import { expect, test } from 'vitest'
import { readAuthored } from '../../data/read/read-authored.ts'
import { assemble } from '../../data/tables/assemble.ts'
import { toProvenance } from '../../data/write/provenance.ts'
import { findFact } from '../../src/dataset/find-fact.ts'
import { agreementsOf, overlapsAmong } from '../../src/dataset/links.ts'
import type { Provenance } from '../../src/dataset/provenance.ts'
import { dataRoot } from '../data/copy-data.ts'

const authored = readAuthored(dataRoot)
const provenance = JSON.parse(toProvenance(assemble(authored), 'test')) as Provenance

test('a figure leads to its sentence, with the words and the numeral to highlight', () => {
  const found = findFact(provenance, 'report-2020-goods-lines-cut')
  if (!found) throw new Error('no such fact')
  const { passage, quote, numeral, source, indicator } = found
  expect(passage.text.slice(quote.start, quote.end)).toBe(
    'cắt giảm 6.776/9.926 danh mục dòng hàng phải kiểm tra chuyên ngành'
  )
  expect(passage.text.slice(numeral.start, numeral.end)).toBe('6.776/9.926')
  expect(passage.text).toMatch(/^Cả nước đến nay.*ngày công\/năm, tương đương hơn 6\.300 tỉ đồng\/năm\.$/)
  expect([source.publisher, source.published, indicator.name_en]).toEqual([
    null,
    '2020-02',
    'Goods lines freed from specialised inspection'
  ])
})

test('every fact finds its words in its passage, and the passage stands in its source', () => {
  for (const id of Object.keys(provenance.facts)) {
    const found = findFact(provenance, id)
    if (!found) throw new Error('no such fact: ' + id)
    const { fact, passage, quote, numeral } = found
    expect(passage.text.slice(quote.start, quote.end)).toBe(fact.quote)
    expect(passage.text.slice(numeral.start, numeral.end)).toBe(fact.numeral)
    const file = authored.sources.find(({ value }) => value.id === fact.source_id)?.value.file ?? ''
    const text = authored.bytes.get(file)?.toString('utf8') ?? ''
    expect(text.startsWith(passage.text, passage.start)).toBe(true)
  }
})

test('no passage gives away a whole article', () => {
  for (const { text, source_id } of Object.values(provenance.passages)) {
    const file = authored.sources.find(({ value }) => value.id === source_id)?.value.file ?? ''
    const whole = authored.bytes.get(file)?.toString('utf8') ?? ''
    expect(text.length).toBeLessThan(whole.length / 2)
  }
})

test('an unknown id finds nothing', () => {
  expect(findFact(provenance, 'no-such-fact')).toBeUndefined()
  expect(findFact(provenance, 'constructor')).toBeUndefined()
})

test('facts that count the same things are told when they stand together', () => {
  const pair = ['report-2020-money-saved', 'report-2020-working-days-saved']
  expect(overlapsAmong(provenance, pair)).toMatchObject([{ kind: 'same_in_other_unit' }])
  expect(overlapsAmong(provenance, ['report-2020-money-saved', 'report-2020-portal-visits'])).toEqual([])
})

test('a fact knows where other texts say the same', () => {
  const others = agreementsOf(provenance, 'report-2020-level4-share-2019')
  expect(others.map(({ fact_id, kind }) => [fact_id, kind])).toEqual([
    ['notice-139-level4-share', 'rounded'],
    ['conference-2020-level4-share', 'rounded']
  ])
})
