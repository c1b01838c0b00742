import { editions, groups, states } from '../form/choices.ts'
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
    { key: 'peers', type: 'select', choices: groups, preset: 'asean', label: { vi: 'So với', en: 'Compared with' } }
  ]
}
