import { expect, test } from 'vitest'
import { sayProblem } from '../../src/i18n/say.ts'
import type { KeptHead, KeptId } from '../../src/storage/kept.ts'
import { maybeLabel } from '../../src/storage/label.ts'

const head = (title: KeptHead['title'], why?: 'other-tab' | 'file'): KeptHead => ({
  ...{ id: 'kb' as KeptId, title, created: 0, updated: 0, version: 1 },
  ...(why && { copy: { of: 'ka' as KeptId, why } })
})

test.each([
  [head({ vi: 'Đắk Lắk', en: 'Dak Lak' }, 'other-tab'), 'Đắk Lắk (bản sửa ở thẻ khác)'],
  [head('Đắk Lắk', 'file'), 'Đắk Lắk (bản lấy từ tệp)'],
  [head('', 'other-tab'), 'Sổ tay chưa đặt tên (bản sửa ở thẻ khác)'],
  [head('Đắk Lắk'), undefined]
])('a notebook that stands beside another is called so', (head, name) => {
  const label = maybeLabel(head, 'vi')
  expect(label && sayProblem('vi', label)).toBe(name)
})
