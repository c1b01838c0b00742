import type { Choice, Form } from '../form/form.ts'

const agreements: readonly Choice[] = [
  { value: 'same', label: { vi: 'Như nhau', en: 'The same' } },
  { value: 'rounded', label: { vi: 'Cùng một điều, khác cách viết', en: 'One thing, written differently' } },
  { value: 'outcome', label: { vi: 'Mục tiêu và kết quả', en: 'Target and outcome' } }
]

const overlaps: readonly Choice[] = [
  { value: 'part_of', label: { vi: 'Số này nằm trong số kia', en: 'One is part of the other' } },
  { value: 'same_in_other_unit', label: { vi: 'Cùng một khoản, khác đơn vị', en: 'One amount, two units' } },
  { value: 'belongs_to', label: { vi: 'Của cùng một nơi', en: 'Of the same place' } },
  { value: 'same_field', label: { vi: 'Cùng một mảng việc', en: 'Of the same field' } }
]

export const pairsForm: Form = {
  title: { vi: 'Cặp số liệu', en: 'Pairs of figures' },
  start: {},
  fields: [
    {
      key: 'of',
      type: 'select',
      preset: 'agreements',
      label: { vi: 'Các cặp số liệu', en: 'Pairs of figures' },
      choices: [
        { value: 'agreements', label: { vi: 'nói cùng một điều', en: 'that say the same' } },
        { value: 'overlaps', label: { vi: 'đếm trùng nhau', en: 'that overlap' } }
      ]
    },
    {
      key: 'kind',
      type: 'multi',
      label: { vi: 'Kiểu liên hệ', en: 'Kind of link' },
      choices: [...agreements, ...overlaps]
    }
  ]
}
