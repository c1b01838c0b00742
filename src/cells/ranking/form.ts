import { editions, groups, indices, someStates, states } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const rankingForm: Form = {
  title: { vi: 'Xếp hạng', en: 'Ranking' },
  start: { edition: 2024, group: 'asean' },
  fields: [
    {
      key: 'edition',
      type: 'select',
      choices: editions,
      parameter: true,
      label: { vi: 'Kỳ khảo sát', en: 'Edition' }
    },
    { key: 'index', type: 'select', choices: indices, preset: 'egdi', label: { vi: 'Xếp theo', en: 'Ranked by' } },
    {
      key: 'group',
      type: 'select',
      preset: 'asean',
      label: { vi: 'Trong nhóm', en: 'Among' },
      choices: groups,
      several: someStates
    },
    {
      key: 'highlight',
      type: 'select',
      choices: states,
      parameter: true,
      preset: 'VNM',
      label: { vi: 'Làm nổi bật', en: 'Highlight' }
    },
    {
      key: 'first',
      type: 'number',
      min: 1,
      max: 193,
      step: 1,
      label: { vi: 'Chỉ những nước đứng đầu', en: 'Only the first' },
      hint: { vi: 'Để trống là tất cả.', en: 'Empty means all.' }
    }
  ]
}
