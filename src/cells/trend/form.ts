import { groups, indices, states } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

const edition = { type: 'number', min: 2003, max: 2024, step: 1 } as const

export const trendForm: Form = {
  title: { vi: 'Xu hướng', en: 'Trend' },
  start: { show: 'rank', group: 'asean', highlight: 'VNM' },
  fields: [
    { key: 'index', type: 'select', choices: indices, preset: 'egdi', label: { vi: 'Chỉ số', en: 'Index' } },
    {
      key: 'show',
      type: 'select',
      preset: 'rank',
      label: { vi: 'Vẽ', en: 'Draw' },
      choices: [
        { value: 'rank', label: { vi: 'thứ hạng', en: 'the rank' } },
        { value: 'score', label: { vi: 'điểm', en: 'the score' } }
      ]
    },
    { key: 'group', type: 'select', choices: groups, preset: 'asean', label: { vi: 'Nhóm nước', en: 'States of' } },
    {
      key: 'among',
      type: 'select',
      preset: 'world',
      label: { vi: 'Xếp hạng trong', en: 'Ranked in' },
      choices: [
        { value: 'world', label: { vi: 'thế giới', en: 'the world' } },
        { value: 'group', label: { vi: 'nhóm ấy', en: 'the group' } }
      ],
      when: ({ show }) => show !== 'score'
    },
    {
      key: 'as',
      type: 'select',
      preset: 'line',
      label: { vi: 'Kiểu', en: 'As' },
      choices: [
        { value: 'line', label: { vi: 'đường', en: 'lines' } },
        { value: 'bump', label: { vi: 'dải đổi chỗ', en: 'bands that cross' } }
      ]
    },
    { key: 'highlight', type: 'select', choices: states, preset: 'VNM', label: { vi: 'Làm nổi bật', en: 'Highlight' } },
    { key: 'from', ...edition, preset: 2003, label: { vi: 'Từ kỳ', en: 'From edition' } },
    { key: 'to', ...edition, preset: 2024, label: { vi: 'Đến kỳ', en: 'To edition' } },
    {
      key: 'since',
      ...edition,
      label: { vi: 'Giải thích so với kỳ', en: 'Explain against edition' },
      hint: { vi: 'Để trống là kỳ liền trước.', en: 'Empty means the one before.' }
    }
  ]
}
