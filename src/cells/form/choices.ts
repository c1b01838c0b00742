import { indexKeys, indexNames } from '../index-names.ts'
import type { Choice, Choices } from './form.ts'

/** Every state of the record, by ISO 3166-1 alpha-3 code. */
export const states: Choices = { sql: 'select iso3 as value, name_vi, name_en from countries order by name_en' }

/** States that a reader names one by one. */
export const someStates = { choices: states, start: ['VNM', 'THA', 'IDN'] } as const

/** Editions of the survey, newest first. */
export const editions: Choices = {
  sql: 'select year as value, year::varchar as name_vi, year::varchar as name_en from editions order by year desc'
}

/** The press texts. */
export const sources: Choices = {
  sql: 'select id as value, label_vi as name_vi, label_en as name_en from sources order by rowid'
}

/** The e-government systems that the texts name. */
export const systems: Choices = { sql: 'select id as value, name_vi, name_en from systems order by rowid' }

/** What the facts measure. */
export const indicators: Choices = { sql: 'select id as value, name_vi, name_en from indicators order by rowid' }

/** The checkable statements of the texts. */
export const claims: Choices = {
  sql: 'select claim_id as value, statement_vi as name_vi, statement_en as name_en from claims order by rowid'
}

/** The indices of the survey. */
export const indices: readonly Choice[] = indexKeys.map((value) => ({ value, label: indexNames[value] }))

/** Groups that states are ranked in. */
export const groups: readonly Choice[] = [
  { value: 'asean', label: { vi: 'ASEAN (thành viên của năm ấy)', en: 'ASEAN (members of that year)' } },
  { value: 'south-east-asia', label: { vi: 'Đông Nam Á (11 nước)', en: 'South-East Asia (11 states)' } },
  { value: 'asia', label: { vi: 'châu Á', en: 'Asia' } },
  { value: 'subregion', label: { vi: 'tiểu khu vực của nước ấy', en: 'the state’s sub-region' } },
  { value: 'region', label: { vi: 'khu vực của nước ấy', en: 'the state’s region' } },
  { value: 'world', label: { vi: 'thế giới', en: 'the world' } }
]
