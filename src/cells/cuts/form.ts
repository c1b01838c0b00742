import { sources } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const cutsForm: Form = {
  title: { vi: 'Cắt giảm', en: 'What was cut' },
  start: {},
  fields: [
    {
      key: 'indicators',
      type: 'multi',
      preset: ['business_conditions_cut', 'goods_lines_cut', 'procedures_cut'],
      label: { vi: 'Những gì được cắt', en: 'What was cut' },
      choices: {
        sql: `select distinct i.id as value, i.name_vi, i.name_en
          from facts f join indicators i on i.id = f.indicator_id
          where f.of_value is not null and f.kind <> 'rank' order by i.name_en`
      }
    },
    { key: 'source', type: 'select', choices: sources, label: { vi: 'Theo bài', en: 'From the text' } }
  ]
}
