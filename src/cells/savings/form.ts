import type { Form } from '../form/form.ts'

export const savingsForm: Form = {
  title: { vi: 'Tiết kiệm', en: 'Savings' },
  start: {},
  fields: [
    {
      key: 'source',
      type: 'select',
      preset: 'report-2020',
      label: { vi: 'Theo bài', en: 'From the text' },
      choices: {
        sql: `select distinct s.id as value, s.label_vi as name_vi, s.label_en as name_en
          from facts f join sources s on s.id = f.source_id where f.indicator_id = 'money_saved'`
      }
    },
    {
      key: 'people',
      type: 'number',
      min: 1,
      parameter: true,
      label: { vi: 'Chia cho số người', en: 'Divided by people' },
      hint: { vi: 'Số của bạn: các bài không nêu dân số.', en: 'Your own figure: the texts state no population.' }
    },
    {
      key: 'households',
      type: 'number',
      min: 1,
      parameter: true,
      label: { vi: 'Chia cho số hộ', en: 'Divided by households' },
      hint: { vi: 'Số của bạn.', en: 'Your own figure.' }
    }
  ]
}
