import { claims, sources } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const claimsForm: Form = {
  title: { vi: 'Nhận định', en: 'Claims' },
  start: {},
  fields: [
    {
      key: 'verdict',
      type: 'multi',
      label: { vi: 'Có kết luận', en: 'With the verdict' },
      choices: [
        { value: 'supported', label: { vi: 'Đúng', en: 'Supported' } },
        { value: 'contradicted', label: { vi: 'Không đúng', en: 'Contradicted' } },
        { value: 'depends', label: { vi: 'Tùy cách đọc', en: 'Depends' } },
        { value: 'consistent', label: { vi: 'Các bài khớp nhau', en: 'Texts agree' } },
        { value: 'unchecked', label: { vi: 'Không kiểm được ở đây', en: 'Not checkable here' } }
      ]
    },
    { key: 'source', type: 'multi', choices: sources, label: { vi: 'Của bài', en: 'Of the text' } },
    {
      key: 'ids',
      type: 'multi',
      parameter: true,
      choices: claims,
      label: { vi: 'Chỉ những nhận định này', en: 'Only these claims' },
      hint: { vi: 'Không chọn gì là tất cả.', en: 'None chosen means all.' }
    }
  ]
}
