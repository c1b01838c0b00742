import { describe, expect, test } from 'vitest'
import { statementAt } from '../../../src/cells/sql/statement-at.ts'

const năm = 'năm'.normalize('NFD')
/** The bar is the cursor; two of them are the ends of a selection. */
function at(marked: string) {
  const [from, to = from] = [...marked.matchAll(/\|/g)].map(({ index }, i) => index - i)
  return statementAt(marked.replaceAll('|', ''), from ?? 0, to ?? 0)
}

describe('the statement at the cursor', () => {
  test.each([
    ['sel|ect 1; select 2', 'select 1'],
    ['select 1|; select 2', 'select 1'],
    ['select 1;| select 2', 'select 1'],
    ['select 1; |select 2', 'select 2'],
    ['select 1; select 2;\n\n|', 'select 2'],
    ['|\n\nselect 1; select 2', 'select 1'],
    ["select ';|' as x; select 2", "select ';' as x"],
    [`-- ghi chú; thử\nselect ${năm}| from "bảng; lạ"; select 2`, `select ${năm} from "bảng; lạ"`],
    ['  |  ', undefined],
    ['-- chỉ là ghi chú|', undefined]
  ])('of %j is %j', (marked, expected) => expect(at(marked)).toBe(expected))

  test('is what is selected, if anything is', () => {
    expect(at('select * from (|select 1 as một|) t')).toBe('select 1 as một')
    expect(at('select 1;|  |select 2')).toBe('select 1')
  })
})
