import type { Text } from '../i18n/lang.ts'

/** Indices of the survey by which states can be ranked; all lie between 0 and 1. */
export const indexKeys = ['egdi', 'osi', 'tii', 'hci', 'epi'] as const

export type IndexKey = (typeof indexKeys)[number]

/** What the indices are called, with the abbreviation that the survey uses. */
export const indexNames: Record<IndexKey, Text> = {
  egdi: { vi: 'Chỉ số EGDI', en: 'EGDI' },
  osi: { vi: 'Dịch vụ trực tuyến (OSI)', en: 'Online service (OSI)' },
  tii: { vi: 'Hạ tầng viễn thông (TII)', en: 'Telecommunication (TII)' },
  hci: { vi: 'Nguồn nhân lực (HCI)', en: 'Human capital (HCI)' },
  epi: { vi: 'Tham gia điện tử (EPI)', en: 'E-participation (EPI)' }
}

/** What an axis of any of them is called. */
export const indexRange: Text = { vi: 'Điểm, từ 0 đến 1', en: 'Score, from 0 to 1' }
