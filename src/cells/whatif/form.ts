import { editions, groups, someStates, states } from '../form/choices.ts'
import type { Field, Form } from '../form/form.ts'
import { indexNames } from '../index-names.ts'

const moves = (['osi', 'tii', 'hci'] as const).map((name): Field => ({
  key: `to.${name}`,
  type: 'number',
  min: 0,
  max: 1,
  step: 0.0001,
  label: indexNames[name]
}))

export const whatifForm: Form = {
  title: { vi: 'Giả định', en: 'What if' },
  start: { edition: 2024, state: 'VNM' },
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
      key: 'group',
      type: 'select',
      choices: groups,
      several: someStates,
      preset: 'asean',
      label: { vi: 'Xếp hạng cả trong', en: 'Ranked also in' }
    },
    ...moves.map((field, i) =>
      i === 0
        ? {
            ...field,
            hint: {
              vi: 'Giá trị mà người đọc thấy lúc đầu; để trống là giữ số công bố.',
              en: 'What a reader finds set at first; empty keeps the published figure.'
            }
          }
        : field
    ),
    {
      key: 'goal.world',
      type: 'number',
      min: 1,
      max: 193,
      step: 1,
      label: { vi: 'Hạng thế giới muốn đạt', en: 'World rank to reach' }
    }
  ]
}
