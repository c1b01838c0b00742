import type { Known } from '../check/check-fact.ts'
import type { Complaints } from '../read/complaints.ts'
import type { Authored } from '../read/read-authored.ts'
import type { Tables } from './dataset.ts'

/** The tables of names: `indicators`, `units`, `systems`, `reasons`. */
export function vocabularyTables(authored: Authored, known: Known, complaints: Complaints): Tables {
  for (const { value, file, lineOf } of authored.indicators)
    if (!known.units.has(value.unit)) complaints.add(file, lineOf('unit'), `unknown unit: ${value.unit}`)
  for (const { value, file, line } of authored.systems)
    if (!authored.texts.some(({ mentions }) => mentions.some((mention) => mention.value.system === value.id)))
      complaints.add(file, line, `no text mentions the system ${value.id}`)
  return {
    indicators: authored.indicators.map(({ value: { id, name, unit, better, definition } }) => ({
      id,
      name_vi: name.vi,
      name_en: name.en,
      unit,
      better,
      definition_vi: definition.vi,
      definition_en: definition.en
    })),
    units: authored.units.map(({ value: { code, vi, en } }) => ({ code, name_vi: vi, name_en: en })),
    systems: authored.systems.map(({ value: { id, name, does, operator } }) => ({
      id,
      name_vi: name.vi,
      name_en: name.en,
      does_vi: does.vi,
      does_en: does.en,
      operator_vi: operator?.vi ?? null,
      operator_en: operator?.en ?? null
    })),
    reasons: authored.reasons.map(({ value: { code, vi, en } }) => ({ code, name_vi: vi, name_en: en }))
  }
}
