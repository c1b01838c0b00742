import type { Choice, Choices } from './form.ts'

/** Every state of the record, by ISO 3166-1 alpha-3 code. */
export const states: Choices = { sql: 'select iso3 as value, name_vi, name_en from countries order by name_en' }

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
export const indices: readonly Choice[] = [
  { value: 'egdi', label: { vi: 'Chỉ số EGDI', en: 'EGDI' } },
  { value: 'osi', label: { vi: 'Dịch vụ trực tuyến (OSI)', en: 'Online service (OSI)' } },
  { value: 'tii', label: { vi: 'Hạ tầng viễn thông (TII)', en: 'Telecommunication (TII)' } },
  { value: 'hci', label: { vi: 'Nguồn nhân lực (HCI)', en: 'Human capital (HCI)' } },
  { value: 'epi', label: { vi: 'Tham gia điện tử (EPI)', en: 'E-participation (EPI)' } }
]
