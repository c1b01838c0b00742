import { sources, systems } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const systemsForm: Form = {
  title: { vi: 'Hệ thống', en: 'Systems' },
  start: {},
  fields: [
    {
      key: 'ids',
      type: 'multi',
      choices: systems,
      label: { vi: 'Chỉ những hệ thống này', en: 'Only these systems' },
      hint: { vi: 'Không chọn gì là tất cả.', en: 'None chosen means all.' }
    },
    { key: 'source', type: 'multi', choices: sources, label: { vi: 'Trong bài', en: 'In the text' } }
  ]
}
