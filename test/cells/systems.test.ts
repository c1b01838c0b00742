import { afterAll, beforeAll, expect, test } from 'vitest'
import { pairsKind } from '../../src/cells/pairs/kind.ts'
import { readFact, writeFigure, writeWhen, type ShownFact } from '../../src/cells/shown-fact.ts'
import { systemsKind } from '../../src/cells/systems/kind.ts'
import { readSystems, type ShownSystem } from '../../src/cells/systems/read-systems.ts'
import { toRows } from '../../src/table/rows.ts'
import type { Row } from '../../src/table/table.ts'
import { makeEngineWithDataset, runCell } from '../support/run-cell.ts'

const engine = makeEngineWithDataset()
let systems: readonly ShownSystem[]

beforeAll(async () => {
  systems = readSystems((await runCell(systemsKind, '', engine)).table)
})
afterAll(() => engine.close())

const system = (id: string): ShownSystem => systems.find((system) => system.id === id) as ShownSystem
const figuresOf = (id: string): readonly ShownFact[] => system(id).sentences.flatMap(({ figures }) => figures)

test('every system is there, and has a figure or a sentence', () => {
  expect(systems).toHaveLength(30)
  for (const { sentences, mentions } of systems) expect(sentences.length + mentions.length).toBeGreaterThan(0)
})

test('figures of one sentence stand together, and every numeral stands in its quote', () => {
  const sentence = system('ndxp').sentences[0]
  expect(sentence?.figures.map(({ numeral }) => numeral)).toEqual(['200', '90'])
  for (const { sentences } of systems)
    for (const { quote, figures } of sentences)
      for (const { numeral, at } of figures) expect(quote.startsWith(numeral, at)).toBe(true)
})

test('a figure is written with its hedge, its unit and its time, in both languages', () => {
  const written = (id: string, lang: 'vi' | 'en') =>
    figuresOf(id).map((fact) => `${writeFigure(lang, fact)} (${writeWhen(lang, fact)})`)
  expect(written('vmap', 'vi')).toEqual(['hơn 24 triệu địa chỉ (không rõ thời điểm)'])
  expect(written('make_in_vietnam', 'en')).toEqual(['about 40 platforms (undated)'])
  expect(written('service_centre', 'vi')).toEqual(['55/63 địa phương (2/2020)'])
  expect(written('hotline', 'en')).toEqual(['3,900 calls (9 December 2019–9 February 2020)'])
  expect(written('national_databases', 'vi')).toEqual(['100% (mục tiêu, 2025)'])
  expect(written('level4_services', 'vi')).toContain('gấp hơn 2 lần (mức thay đổi, 2018–2019)')
  expect(written('level4_services', 'vi')).toContain('“hầu hết” (mục tiêu, 2021)')
})

test('systems can be chosen by id and by text', async () => {
  const ids = async (body: string) => readSystems((await runCell(systemsKind, body, engine)).table).map(({ id }) => id)
  expect(await ids('ids: [vmap, bluezone]')).toEqual(['vmap', 'bluezone'])
  expect(await ids('source: conference-2020')).not.toContain('bluezone')
})

test('pairs show the difference of two figures and the sum that must not be made', async () => {
  const rows = async (body: string) => toRows((await runCell(pairsKind, body, engine)).table)
  const rounded = await rows('kind: rounded')
  expect(rounded.map(({ difference }) => difference)).toEqual([0.05, 0.06, 0.06, 0])
  const [portal] = await rows('of: overlaps')
  expect(portal?.['total']).toBe(860_900)
  expect(readFact(portal?.['first'] as Row).fact_id).toBe('report-2020-portal-dossiers-online')
})
