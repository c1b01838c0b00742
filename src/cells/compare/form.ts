import { editions, groups, indices, states } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const compareForm: Form = {
  title: { vi: 'So sánh', en: 'Comparison' },
  start: { edition: 2024, state: 'VNM', peers: 'asean' },
  fields: [
    {
      key: 'state',
      type: 'select',
      choices: states,
      parameter: true,
      preset: 'VNM',
      label: { vi: 'Nước', en: 'State' }
    },
    {
      key: 'edition',
      type: 'select',
      choices: editions,
      parameter: true,
      label: { vi: 'Kỳ khảo sát', en: 'Edition' }
    },
    {
      key: 'peers',
      type: 'select',
      preset: 'asean',
      label: { vi: 'So với', en: 'Compared with' },
      choices: [...groups, { value: 'nearest', label: { vi: 'các nước gần hạng nhất', en: 'the nearest in rank' } }]
    },
    {
      key: 'count',
      type: 'number',
      min: 1,
      max: 40,
      step: 1,
      preset: 8,
      label: { vi: 'Bao nhiêu nước gần hạng', en: 'How many near in rank' },
      when: ({ peers }) => peers === 'nearest'
    },
    {
      key: 'indices',
      type: 'multi',
      choices: indices,
      preset: ['egdi', 'osi', 'tii', 'hci', 'epi'],
      label: { vi: 'Theo các chỉ số', en: 'By indices' }
    }
  ]
}
