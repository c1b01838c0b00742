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
  ['type: slider\nmin: 1\nmax: 9', '', [1, 'cells_input_number']],
  ['type: slider\nmin: 1\nmax: 9', 'chín', [1, 'cells_input_number']],
  ['type: multi\nvalue: [2020, 1999]', undefined, [[2020]]],
  ['type: multi', ['2022', 2024], [[2024, 2022]]],
  ['type: multi', '2022', [[2022]]],
  ['type: multi\nvalue: [2020]', '', [[]]],
  ['type: multi', [2022, 1999], [[], 'cells_input_choice']],
  ['type: range\nmin: 2003\nmax: 2024', undefined, [{ min: 2003, max: 2024 }]],
  ['type: range\nmin: 2003\nmax: 2024\nvalue: [2010, 2020]', undefined, [{ min: 2010, max: 2020 }]],
  ['type: range\nmin: 2003\nmax: 2024', '2010..2020', [{ min: 2010, max: 2020 }]],
  ['type: range\nmin: 2003\nmax: 2024', [2010, 2010], [{ min: 2010, max: 2010 }]],
  ['type: range\nmin: 2003\nmax: 2024', ['2010', '2020'], [{ min: 2010, max: 2020 }]],
  ['type: range\nmin: 2003\nmax: 2024', '2020..2010', [{ min: 2003, max: 2024 }, 'cells_input_order']],
  ['type: range\nmin: 2003\nmax: 2024', '2000..2010', [{ min: 2003, max: 2024 }, 'cells_input_range']],
  ['type: range\nmin: 2003\nmax: 2024', '2010', [{ min: 2003, max: 2024 }, 'cells_input_ends']],
  ['type: number\nvalue: 3', '-1.5', [-1.5]],
  ['type: number\nmin: 0', '-1', [0, 'cells_input_least']],
  ['type: number\nmax: 9\nvalue: 1', '10', [1, 'cells_input_most']],
  ['type: number', '1.234,5', [0, 'cells_input_number']],
  ['type: number', '1e400', [0, 'cells_input_number']],
  ['type: date\nvalue: 2020-02-12', undefined, [new Date('2020-02-12')]],
  ['type: date', undefined, [null]],
  ['type: date', '2019-12-09', [new Date('2019-12-09')]],
  ['type: date', '2019-02-30', [null, 'cells_input_day']],
  ['type: date', '9.12.2019', [null, 'cells_input_day']],
  ['type: date\nmin: 2019-12-09\nmax: 2020-02-09', '2020-02-10', [null, 'cells_input_days']],
  ['type: checkbox', undefined, [false]],
  ['type: checkbox\nvalue: true', 'false', [false]],
  ['type: checkbox', true, [true]],
  ['type: checkbox', 'có', [false, 'cells_input_truth']],
  ['type: button', undefined, [0]],
  ['type: button', '3', [3]],
  ['type: button', '-1', [0, 'cells_input_number']],
  ['type: text\nvalue: Huế', undefined, ['Huế']],
  ['type: text', "'; drop table egdi; --", ["'; drop table egdi; --"]]
])('%j given %j is %j', (body, given, expected) => {
  expect(choose(body, given, editions)).toEqual(expected)
})

const states = ['KHM', 'LAO', 'VNM']

test.each([
  ['type: country\nvalue: VNM', undefined, ['VNM']],
  ['type: country\nvalue: VNM', 'KHM', ['KHM']],
  ['type: country\nvalue: VNM', 'Campuchia', ['VNM', 'cells_input_choice']],
  ['type: country\nmultiple: true\nvalue: [VNM]', undefined, [['VNM']]],
  ['type: country\nmultiple: true', ['VNM', 'LAO'], [['LAO', 'VNM']]]
])('%j given %j is %j', (body, given, expected) => {
  expect(choose(body, given, states)).toEqual(expected)
})

test('an unknown type or setting is refused with its line', () => {
  for (const [body, line] of [
    ['type: dial', 1],
    ['type: slider\nmax: ten', 2],
    ['type: text\ncolour: red', 2],
    ['type: date\nvalue: 12.2.2020', 2],
    ['type: country\nvalue: Vietnam', 2]
  ] as const) {
    const parsed = inputKind.parse(body)
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.line), body).toContain(line)
  }
})
