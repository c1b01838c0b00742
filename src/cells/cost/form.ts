import type { Field, Form } from '../form/form.ts'

const amount = { type: 'number', min: 0, parameter: true } as const

function filing(step: 'before' | 'after', vi: string, en: string): Field[] {
  return [
    { ...amount, key: `${step}.hours`, label: { vi: `${vi}: giờ mỗi lần làm`, en: `${en}: hours of one filing` } },
    {
      ...amount,
      key: `${step}.fee`,
      preset: 0,
      label: { vi: `${vi}: phí, lệ phí mỗi lần (đồng)`, en: `${en}: fees of one filing (dong)` }
    },
    { ...amount, key: `${step}.times`, preset: 1, label: { vi: `${vi}: số lần mỗi năm`, en: `${en}: filings a year` } }
  ]
}

export const costForm: Form = {
  title: { vi: 'Chi phí tuân thủ', en: 'Compliance cost' },
  start: { wage: 50_000, people: 100_000, before: { hours: 8 }, after: { hours: 4 } },
  fields: [
    {
      ...amount,
      key: 'wage',
      label: { vi: 'Một giờ đáng giá (đồng)', en: 'An hour is worth (dong)' },
      hint: { vi: 'Số của bạn; con số có sẵn chỉ là ví dụ.', en: 'Your own figure; the one there is an example.' }
    },
    {
      ...amount,
      key: 'people',
      label: { vi: 'Số người, doanh nghiệp phải làm', en: 'People or firms that must file' }
    },
    ...filing('before', 'Trước', 'Before'),
    ...filing('after', 'Sau', 'After')
  ]
}
