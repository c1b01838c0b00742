import { expect, test } from 'vitest'
import { complete } from '../../src/cells/complete.ts'
import type { Known } from '../../src/cells/sql/known.ts'

const known: Known = {
  relations: [
    {
      name: 'thứ_hạng',
      kind: 'cell',
      columns: [
        { name: 'nước', type: 'VARCHAR' },
        { name: 'hạng', type: 'INTEGER' }
      ]
    },
    { name: 'egdi', kind: 'table', columns: [{ name: 'edition', type: 'INTEGER' }] }
  ],
  values: [{ name: 'năm' }]
}

test.each([
  ['markdown', 'Có {{ thu|', 'thứ_hạng'],
  ['markdown', 'Có {{ |', 'thứ_hạng năm'],
  ['markdown', 'Có {{ thứ_hạng.h|', 'hạng'],
  ['markdown', `Có {{ ${'thứ_hạng'.normalize('NFD')}.|`, 'nước hạng'],
  ['markdown', 'thu|', ''],
  ['chart', 'data: th|', 'thứ_hạng'],
  ['chart', 'data: eg|\nmarks:', 'egdi'],
  ['chart', 'data: thứ_hạng\nmarks:\n  - bar: { x: han|', 'hạng'],
  ['chart', 'data: thứ_hạng\nmarks:\n  - bar: { x: hạng, y: nuoc, sort: -h|', 'hạng'],
  ['chart', 'data: thứ_hạng\nmarks:\n  - bar: { highlight: $|', 'năm'],
  ['ranking', 'edition: $n|', 'năm'],
  ['chart', 'title: ha|', ''],
  ['transform', 'thu|', 'thứ_hạng'],
  ['transform', 'thứ_hạng.grou|', 'groupby ungroup'],
  ['transform', 'thứ_hạng.filter(d => d.|', 'nước hạng'],
  ['transform', 'thứ_hạng.filter(d => d.han|', 'hạng'],
  ['transform', `${'thứ_hạng'.normalize('NFD')}.groupby('nuo|`, 'nước'],
  ['transform', 'egdi.derive({ điểm: d => 1 }).filter(d => d.die|', 'điểm'],
  ['transform', 'egdi.rollup({ a: op.mea|', 'mean median'],
  ['transform', 'egdi.filter(d => d.edition > $|', 'năm'],
  ['transform', 'egdi // thứ|', ''],
  ['transform', 'egdi /* op.|', ''],
  ['transform', 'egdi\n  .slice(0, 3).orderby(des|', 'desc'],
  ['sql', 'select han| from thứ_hạng', 'hạng thứ_hạng having']
])('in %s, %s', (kind, text, expected) => {
  const at = text.indexOf('|')
  const items = complete(kind, text.replace('|', ''), at, known, false)?.items ?? []
  expect(items.map(({ label }) => label).join(' ')).toBe(expected)
})
