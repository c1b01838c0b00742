import { expect, test } from 'vitest'
import { readAuthored } from '../../data/read/read-authored.ts'
import { assemble } from '../../data/tables/assemble.ts'
import type { TableRow } from '../../data/tables/dataset.ts'
import { dataRoot } from './copy-data.ts'

const tables = assemble(readAuthored(dataRoot))

test('each text has its numbers of facts, numerals, systems and claims', () => {
  const counts = (tables.sources ?? []).map(({ id }) => {
    const own = (rows: readonly TableRow[] = []): readonly TableRow[] =>
      rows.filter(({ source_id }) => source_id === id)
    return {
      text: id,
      numerals: own(tables.numerals).length,
      'stating a fact': own(tables.numerals).filter(({ fact_id }) => fact_id !== null).length,
      facts: own(tables.facts).length,
      targets: own(tables.facts).filter(({ kind }) => kind === 'target').length,
      systems: new Set(own(tables.mentions).map(({ system_id }) => system_id)).size,
      claims: own(tables.claims).length
    }
  })
  console.table(counts)
  expect(counts.map((count) => Object.values(count).join(' '))).toEqual([
    'conference-2020 12 6 6 0 4 4',
    'notice-139 22 11 11 0 12 7',
    'strategy-2025 17 9 10 7 10 2',
    'session-2021 33 18 18 0 12 9',
    'report-2020 38 22 22 1 11 4'
  ])
})

test('every system has its sentence, and those with figures their facts', () => {
  const withFacts = new Set((tables.facts ?? []).map(({ system_id }) => system_id))
  const silent = (tables.systems ?? []).map(({ id }) => id).filter((id) => !withFacts.has(id))
  expect(tables.systems).toHaveLength(30)
  expect(silent).toEqual([
    'agency_portals',
    'population_database',
    'citizen_identity',
    'social_insurance_database',
    'birth_certificate_link',
    'business_database',
    'insurance_database',
    'health_database',
    'education_database',
    'civil_status_database',
    'land_database',
    'finance_database',
    'knowledge_system',
    'support_centre',
    'cyber_security',
    'cloud',
    'bluezone'
  ])
  for (const { id } of tables.systems ?? [])
    expect((tables.mentions ?? []).filter(({ system_id }) => system_id === id)).not.toEqual([])
})

test('the figures of the fourth text are these', () => {
  const figure = (id: string): unknown[] => {
    const fact = tables.facts?.find(({ fact_id }) => fact_id === `report-2020-${id}`)
    return [fact?.relation, fact?.value, fact?.of_value, fact?.unit]
  }
  expect(figure('business-conditions-cut')).toEqual(['=', 3451, 6191, 'condition'])
  expect(figure('goods-lines-cut')).toEqual(['=', 6776, 9926, 'goods_line'])
  expect(figure('procedures-cut')).toEqual(['=', 30, 120, 'procedure'])
  expect(figure('working-days-saved')).toEqual(['>', 18_000_000, null, 'working_day'])
  expect(figure('money-saved')).toEqual(['>', 6_300_000_000_000, null, 'VND'])
  expect(figure('portal-visits')).toEqual(['>', 13_400_000, null, 'visit'])
})
