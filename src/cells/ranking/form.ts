import { editions, indices, states } from '../form/choices.ts'
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
      choices: [
        { value: 'asean', label: { vi: 'ASEAN (thành viên của năm ấy)', en: 'ASEAN (members of that year)' } },
        { value: 'south-east-asia', label: { vi: 'Đông Nam Á (11 nước)', en: 'South-East Asia (11 states)' } },
        { value: 'asia', label: { vi: 'châu Á', en: 'Asia' } },
        { value: 'world', label: { vi: 'thế giới', en: 'the world' } }
      ]
    },
    {
      key: 'highlight',
      type: 'select',
      choices: states,
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
