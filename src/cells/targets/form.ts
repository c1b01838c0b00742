import { sources } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const targetsForm: Form = {
  title: { vi: 'Mục tiêu', en: 'Targets' },
  start: {},
  fields: [
    {
      key: 'year',
      type: 'select',
      label: { vi: 'Hạn của mục tiêu', en: 'Due in' },
      choices: {
        sql: `select distinct period::integer as value, period as name_vi, period as name_en
          from facts where kind = 'target' order by value`
      }
    },
    { key: 'source', type: 'multi', choices: sources, label: { vi: 'Trong bài', en: 'In the text' } },
    {
      key: 'indicators',
      type: 'multi',
      label: { vi: 'Về', en: 'About' },
      choices: {
        sql: `select distinct i.id as value, i.name_vi, i.name_en from facts f join indicators i on i.id = f.indicator_id
          where f.kind = 'target' order by i.name_en`
      }
    }
  ]
}
