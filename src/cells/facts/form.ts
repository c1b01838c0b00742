import { indicators, sources, systems } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const factsForm: Form = {
  title: { vi: 'Tra số liệu', en: 'Facts' },
  start: {},
  fields: [
    {
      key: 'words',
      type: 'text',
      parameter: true,
      label: { vi: 'Có những chữ', en: 'With the words' },
      hint: { vi: 'Không cần gõ dấu.', en: 'Accents may be left out.' }
    },
    { key: 'year', type: 'number', min: 1900, max: 2100, step: 1, parameter: true, label: { vi: 'Năm', en: 'Year' } },
    { key: 'system', type: 'multi', choices: systems, label: { vi: 'Về hệ thống', en: 'About the system' } },
    { key: 'indicator', type: 'multi', choices: indicators, label: { vi: 'Về chỉ tiêu', en: 'About the indicator' } },
    { key: 'source', type: 'multi', choices: sources, label: { vi: 'Trong bài', en: 'In the text' } },
    {
      key: 'kind',
      type: 'multi',
      label: { vi: 'Loại', en: 'Kind' },
      choices: [
        { value: 'level', label: { vi: 'mức', en: 'level' } },
        { value: 'change', label: { vi: 'thay đổi', en: 'change' } },
        { value: 'rank', label: { vi: 'thứ hạng', en: 'rank' } },
        { value: 'target', label: { vi: 'mục tiêu', en: 'target' } }
      ]
    }
  ]
}
