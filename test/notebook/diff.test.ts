import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffLines } from '../../src/notebook/diff-lines.ts'
import { diffNotebooks } from '../../src/notebook/diff.ts'
import { matchLists } from '../../src/notebook/match-lists.ts'
import { anyEdit, applyEdit, files, open, unpacked } from './edits.ts'

const fence = (name: string, source: string) => '```sql name=' + name + '\n' + source + '\n```\n\n'

/** The difference of two files, a line for each cell: what became of it, its name or first word, its changed lines. */
function told(before: string, after: string): string[] {
  return diffNotebooks(open(before), open(after)).cells.map((diff) => {
    const cell = diff.type === 'removed' ? diff.before : diff.after
    const word = cell.name ?? cell.body.split(' ')[0]
    if (diff.type !== 'kept') return `${diff.type} ${word}`
    const lines = diff.hunks.flatMap(({ lines }) => lines).filter(({ type }) => type !== 'same')
    const changes = lines.map(({ type, text }) => (type === 'added' ? '+' : '-') + text)
    return [diff.moved ? 'moved' : 'kept', word, ...changes].join(' ')
  })
}

const [one, two, three] = [fence('a', 'select 1'), fence('b', 'select 2'), fence('c', 'select 3')]

describe('two notebooks differ cell by cell', () => {
  test.each([
    ['not at all', one + two, one + '\n\n' + two, ['kept a', 'kept b']],
    ['by a cell added', one + three, one + two + three, ['kept a', 'added b', 'kept c']],
    ['by a cell removed', one + two + three, one + three, ['kept a', 'removed b', 'kept c']],
    ['by the first removed', one + two, two, ['removed a', 'kept b']],
    ['by a cell moved', one + two + three, two + three + one, ['kept b', 'kept c', 'moved a']],
    ['by a line', one + two, one + fence('b', 'select 4'), ['kept a', 'kept b -select 2 +select 4']],
    ['by a name', one + two, one + fence('đất', 'select 2'), ['kept a', 'kept đất -```sql name=b +```sql name=đất']],
    [
      'by a cell moved and changed',
      one + two + three,
      two + three + fence('a', 'select 0'),
      ['kept b', 'kept c', 'moved a -select 1 +select 0']
    ],
    ['by prose', 'Một hai\n\nBa\n\n' + one, 'Một hai\n\nBốn\n\n' + one, ['kept Một -Ba +Bốn', 'kept a']],
    ['by everything', one, 'Khác hẳn', ['removed a', 'added Khác']]
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })
})

test('front matter is compared by lines', () => {
  const { front, same } = diffNotebooks(open('---\ntitle: a\nsotay: 1\n---\n'), open('---\ntitle: b\nsotay: 1\n---\n'))
  expect(front[0]?.lines.filter(({ type }) => type !== 'same').map(({ text }) => text)).toEqual([
    'title: a',
    'title: b'
  ])
  expect(same).toBe(false)
})

test('lines far apart come in hunks of their own, with their line numbers', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `dòng ${i + 1}`)
  const changed = lines.toSpliced(4, 1, 'năm').toSpliced(20, 0, 'thêm')
  const hunks = diffLines(lines.join('\n'), changed.join('\n'))
  expect(hunks.map(({ before, after, lines }) => [before, after, lines.length])).toEqual([
    [3, 3, 6],
    [19, 19, 5]
  ])
})

test('the difference of two texts, followed, leads from one to the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'đ', '')).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after, Infinity).flatMap((hunk) => hunk.lines)
      const side = (not: string) => lines.filter(({ type }) => type !== not).map(({ text }) => text)
      if (before === after) expect(lines).toEqual([])
      else expect([side('added').join('\n'), side('removed').join('\n')]).toEqual([before, after])
    }),
    { numRuns: 3_000 }
  )
})

test('lists are matched at as many places as can be', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 10 })
  const most = (a: string[], b: string[]): number => {
    const best = a.map(() => b.map(() => 0))
    a.forEach((x, i) =>
      b.forEach((y, j) => {
        const at = (i: number, j: number) => best[i]?.[j] ?? 0
        const row = best[i] as number[]
        row[j] = x === y ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1))
      })
    )
    return best.at(-1)?.at(-1) ?? 0
  }
  fc.assert(
    fc.property(list, list, (a, b) => {
      const pairs = matchLists(a, b)
      expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true)
      expect(
        pairs.every(([i, j], n) => n === 0 || (i > (pairs[n - 1]?.[0] ?? 0) && j > (pairs[n - 1]?.[1] ?? 0)))
      ).toBe(true)
      expect(pairs.length).toBe(most(a, b))
    }),
    { numRuns: 2_000 }
  )
})

test('every cell of both notebooks is in their difference once, and only a notebook that says the same is the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(anyEdit, { maxLength: 5 }), (file, edits) => {
      const before = open(file)
      const after = edits.reduce((held, edit) => unpacked(applyEdit(held, edit)), before)
      const { cells } = diffNotebooks(before, after)
      expect(cells.flatMap((diff) => (diff.type === 'removed' ? [] : [diff.after]))).toEqual(after.cells)
      const old = cells.flatMap((diff) => (diff.type === 'added' ? [] : [diff.before]))
      expect(new Set(old)).toEqual(new Set(before.cells))
      expect(old.length).toBe(before.cells.length)
      expect(diffNotebooks(after, after).same).toBe(true)
    }),
    { numRuns: 2_000 }
  )
})

test('two large notebooks with nothing in common are compared within a second', () => {
  const large = (word: string) =>
    open(Array.from({ length: 1500 }, (_, i) => fence(`${word}${i}`, `${word} ${i}`)).join(''))
  const start = performance.now()
  expect(diffNotebooks(large('a'), large('b')).cells.length).toBe(3000)
  expect(performance.now() - start).toBeLessThan(1000)
})
