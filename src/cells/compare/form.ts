import { editions, groups, indices, someStates, states } from '../form/choices.ts'
import type { Form } from '../form/form.ts'
import { indexKeys } from '../index-names.ts'

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
      choices: [
        ...groups,
        { value: 'nearest', label: { vi: 'các nước gần nhất về hạng', en: 'those nearest in rank' } }
      ],
      several: someStates,
      preset: 'asean',
      label: { vi: 'So với', en: 'Compared with' }
    },
    {
      key: 'count',
      type: 'number',
      min: 1,
      max: 40,
      step: 1,
      preset: 8,
      when: ({ peers }) => peers === 'nearest',
      label: { vi: 'Bao nhiêu nước gần nhất', en: 'How many of the nearest' }
    },
    { key: 'indices', type: 'multi', choices: indices, preset: indexKeys, label: { vi: 'Chỉ số', en: 'Indices' } }
  ]
}
