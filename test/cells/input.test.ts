import { expect, test } from 'vitest'
import { chosen } from '../../src/cells/input/chosen.ts'
import { inputKind } from '../../src/cells/input/kind.ts'
import type { Value } from '../../src/table/table.ts'

function choose(body: string, given: Value | undefined, options: readonly Value[] = []) {
  const spec = inputKind.parse(body)
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems))
  const { value, refused } = chosen(spec.value, options, given)
  return refused ? [value, refused.key] : [value]
}

const editions = [2024, 2022, 2020]

test.each([
  ['type: select\nvalue: 2020', undefined, [2020]],
  ['type: select', undefined, [2024]],
  ['type: select\nvalue: 2020', '2022', [2022]],
  ['type: select\nvalue: 2020', 2024, [2024]],
  ['type: select\nvalue: 2020', '1999', [2020, 'cells_input_choice']],
  ['type: select\nvalue: 2020', '2022 or true', [2020, 'cells_input_choice']],
  ['type: slider\nmin: 1\nmax: 9\nvalue: 4', undefined, [4]],
  ['type: slider\nmin: 1\nmax: 9', '7.5', [7.5]],
  ['type: slider\nmin: 1\nmax: 9', '10', [1, 'cells_input_range']],
  ['type: slider\nmin: 1\nmax: 9', '', [1, 'cells_input_range']],
  ['type: slider\nmin: 1\nmax: 9', 'chín', [1, 'cells_input_range']],
  ['type: text\nvalue: Huế', undefined, ['Huế']],
  ['type: text', "'; drop table egdi; --", ["'; drop table egdi; --"]]
])('%j given %j is %j', (body, given, expected) => {
  expect(choose(body, given, editions)).toEqual(expected)
})

test('an unknown type or setting is refused with its line', () => {
  for (const [body, line] of [
    ['type: dial', 1],
    ['type: slider\nmax: ten', 2],
    ['type: text\ncolour: red', 2]
  ] as const) {
    const parsed = inputKind.parse(body)
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.line), body).toContain(line)
  }
})
