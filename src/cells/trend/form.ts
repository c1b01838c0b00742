import { editions, groups, indices, someStates, states } from '../form/choices.ts'
import type { Form } from '../form/form.ts'

export const trendForm: Form = {
  title: { vi: 'Xu hướng', en: 'Trend' },
  start: { group: 'asean', highlight: 'VNM' },
  fields: [
    { key: 'index', type: 'select', choices: indices, preset: 'egdi', label: { vi: 'Chỉ số', en: 'Index' } },
    {
      key: 'show',
      type: 'select',
      preset: 'rank',
      label: { vi: 'Theo dõi', en: 'Follow' },
      choices: [
        { value: 'rank', label: { vi: 'thứ hạng', en: 'the rank' } },
        { value: 'score', label: { vi: 'điểm', en: 'the score' } }
      ]
    },
    {
      key: 'among',
      type: 'select',
      preset: 'world',
      label: { vi: 'Xếp hạng trong', en: 'Ranked among' },
      choices: [
        { value: 'world', label: { vi: 'thế giới', en: 'the world' } },
        { value: 'group', label: { vi: 'nhóm nước dưới đây', en: 'the states below' } }
      ]
    },
    {
      key: 'group',
      type: 'select',
      choices: groups,
      several: someStates,
      preset: 'asean',
      label: { vi: 'Nhóm nước', en: 'States of' }
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
    {
      key: 'highlight',
      type: 'select',
      choices: states,
      parameter: true,
      preset: 'VNM',
      label: { vi: 'Làm nổi bật', en: 'Highlight' }
    },
    { key: 'from', type: 'select', choices: editions, preset: 2003, label: { vi: 'Từ kỳ', en: 'From edition' } },
    { key: 'to', type: 'select', choices: editions, preset: 2024, label: { vi: 'Đến kỳ', en: 'To edition' } },
    {
      key: 'since',
      type: 'select',
      choices: editions,
      when: ({ index = 'egdi', show = 'rank', among = 'world' }) =>
        index === 'egdi' && show === 'rank' && among === 'world',
      label: { vi: 'Giải thích thay đổi từ kỳ', en: 'Explain changes since' },
      hint: { vi: 'Để trống là từ kỳ liền trước.', en: 'Empty means since the edition before.' }
    }
  ]
}
