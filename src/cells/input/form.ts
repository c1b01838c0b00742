import { states } from '../form/choices.ts'
import type { Field, Form, Plain } from '../form/form.ts'

type Values = Readonly<Record<string, Plain>>

const types = [
  { value: 'select', label: { vi: 'chọn một', en: 'one of several' } },
  { value: 'multi', label: { vi: 'chọn nhiều', en: 'some of several' } },
  { value: 'country', label: { vi: 'chọn nước', en: 'a state' } },
  { value: 'slider', label: { vi: 'thanh trượt', en: 'a slider' } },
  { value: 'range', label: { vi: 'khoảng từ … đến …', en: 'a range' } },
  { value: 'number', label: { vi: 'số', en: 'a number' } },
  { value: 'text', label: { vi: 'chữ', en: 'a text' } },
  { value: 'date', label: { vi: 'ngày', en: 'a date' } },
  { value: 'checkbox', label: { vi: 'có hoặc không', en: 'yes or no' } },
  { value: 'button', label: { vi: 'nút bấm', en: 'a button' } }
] as const

const is =
  (...kinds: readonly (typeof types)[number]['value'][]) =>
  ({ type }: Values) =>
    kinds.some((kind) => kind === type)

const isPlainLabel = ({ label }: Values) => typeof label === 'string'

const value = { vi: 'Giá trị lúc đầu', en: 'Value at first' }
const severalLines = { vi: 'Mỗi dòng một giá trị.', en: 'One value on each line.' }

const choices: readonly Field[] = [
  {
    key: 'from',
    type: 'text',
    long: true,
    when: (values) => is('select', 'multi', 'country')(values) && values['options'] === undefined,
    label: { vi: 'Lựa chọn lấy từ câu SQL', en: 'Choices from a query' },
    hint: {
      vi: 'Cột đầu là giá trị; cột name_vi và name_en, nếu có, là tên gọi.',
      en: 'The first column holds the values; name_vi and name_en, if there, what they are called.'
    }
  },
  {
    key: 'options',
    type: 'list',
    when: (values) => is('select', 'multi')(values) && values['from'] === undefined,
    label: { vi: 'Hoặc liệt kê các lựa chọn', en: 'Or the choices one by one' },
    hint: severalLines
  },
  {
    key: 'options',
    type: 'multi',
    choices: states,
    when: (values) => is('country')(values) && values['from'] === undefined,
    label: { vi: 'Chỉ các nước này', en: 'Only these states' },
    hint: { vi: 'Để trống là mọi nước.', en: 'Empty means all states.' }
  },
  {
    key: 'multiple',
    type: 'checkbox',
    preset: false,
    when: is('country'),
    label: { vi: 'Chọn được nhiều nước', en: 'Several states at once' }
  }
]

const scale: readonly Field[] = [
  {
    key: 'min',
    type: 'number',
    preset: 0,
    when: is('slider', 'range'),
    label: { vi: 'Nhỏ nhất', en: 'Least' }
  },
  {
    key: 'max',
    type: 'number',
    preset: 100,
    when: is('slider', 'range'),
    label: { vi: 'Lớn nhất', en: 'Greatest' }
  },
  { key: 'step', type: 'number', preset: 1, when: is('slider', 'range'), label: { vi: 'Bước', en: 'Step' } },
  { key: 'min', type: 'number', when: is('number'), label: { vi: 'Nhỏ nhất', en: 'Least' } },
  { key: 'max', type: 'number', when: is('number'), label: { vi: 'Lớn nhất', en: 'Greatest' } },
  { key: 'step', type: 'number', when: is('number'), label: { vi: 'Bước', en: 'Step' } },
  { key: 'min', type: 'date', when: is('date'), label: { vi: 'Sớm nhất', en: 'Earliest' } },
  { key: 'max', type: 'date', when: is('date'), label: { vi: 'Muộn nhất', en: 'Latest' } }
]

const first: readonly Field[] = [
  { key: 'value', type: 'scalar', when: is('select'), label: value },
  { key: 'value', type: 'list', when: is('multi'), label: value, hint: severalLines },
  {
    key: 'value',
    type: 'select',
    choices: states,
    when: (values) => is('country')(values) && values['multiple'] !== true,
    label: value
  },
  {
    key: 'value',
    type: 'multi',
    choices: states,
    when: (values) => is('country')(values) && values['multiple'] === true,
    label: value
  },
  { key: 'value', type: 'number', when: is('slider', 'number'), label: value },
  {
    key: 'value',
    type: 'list',
    when: is('range'),
    label: value,
    hint: { vi: 'Hai dòng: đầu thấp và đầu cao.', en: 'Two lines: the low end and the high end.' }
  },
  { key: 'value', type: 'text', when: is('text'), label: value },
  { key: 'value', type: 'date', when: is('date'), label: value },
  { key: 'value', type: 'checkbox', preset: false, when: is('checkbox'), label: value },
  { key: 'placeholder', type: 'text', when: is('text'), label: { vi: 'Chữ mờ gợi ý', en: 'Hint within the field' } }
]

/** What kind of control it is, what it is called, what may be chosen, and what it holds at first. */
export const inputForm: Form = {
  title: { vi: 'Ô chọn', en: 'Input' },
  start: { type: 'slider', min: 0, max: 100, value: 50 },
  decides: 'type',
  fields: [
    { key: 'type', type: 'select', choices: types, label: { vi: 'Loại', en: 'Kind' } },
    { key: 'label', type: 'text', when: isPlainLabel, label: { vi: 'Tên gọi', en: 'Label' } },
    {
      key: 'label.vi',
      type: 'text',
      when: (values) => !isPlainLabel(values),
      label: { vi: 'Tên gọi tiếng Việt', en: 'Label in Vietnamese' }
    },
    {
      key: 'label.en',
      type: 'text',
      when: (values) => !isPlainLabel(values),
      label: { vi: 'Tên gọi tiếng Anh', en: 'Label in English' }
    },
    ...choices,
    ...scale,
    ...first
  ]
}
