import { expect, test } from 'vitest'
import type { Provenance } from '../../src/dataset/provenance.ts'
import { statedBy } from '../../src/dataset/stated-by.ts'

const provenance = {
  facts: { visits: { value: 13_400_000, of_value: null }, cut: { value: 30, of_value: 120 } }
} as unknown as Provenance

test('of several facts those that state a number are told, as value or as whole', () => {
  expect(statedBy(provenance, ['cut', 'visits'], 13_400_000)).toEqual(['visits'])
  expect(statedBy(provenance, ['cut', 'visits'], 120)).toEqual(['cut'])
})

test('a number computed from facts, or none, is stated by none of them, nor by a fact that is not there', () => {
  expect(statedBy(provenance, ['cut', 'visits'], 446_666)).toEqual([])
  expect(statedBy(provenance, ['cut'], undefined)).toEqual([])
  expect(statedBy(provenance, ['gone', 'toString'], 30)).toEqual([])
})
