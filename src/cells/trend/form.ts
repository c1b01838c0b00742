import { groups, states } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const trendForm: Form = {
  title: { vi: 'Xu hướng', en: 'Trend' },
  start: { group: 'asean', highlight: 'VNM' },
  fields: [
    { key: 'group', type: 'select', choices: groups, preset: 'asean', label: { vi: 'Nhóm nước', en: 'States of' } },
    {
      key: 'as',
      type: 'select',
      preset: 'line',
      label: { vi: 'Kiểu', en: 'As' },
      choices: [
        { value: 'line', label: { vi: 'đường', en: 'lines' } },
        { value: 'bump', label: { vi: 'dải đổi chỗ', en: 'bands that cross' } }
      ]
    },
    { key: 'highlight', type: 'select', choices: states, preset: 'VNM', label: { vi: 'Làm nổi bật', en: 'Highlight' } }
  ]
}
