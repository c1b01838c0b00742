/** Texts of a hundred kilobytes that are hard on whoever reads SQL. */
export const longTexts: readonly (readonly [name: string, sql: string])[] = [
  ['a long list', 'select ' + 'a.b + 1 as c, '.repeat(7_000) + '1 from d'],
  ['many joins', 'from a' + ' join bcdefghij using (x)'.repeat(4_000)],
  ['open brackets', '('.repeat(100_000)],
  ['open queries', '(select '.repeat(12_000)],
  ['open WITH lists', 'with a as ('.repeat(9_000)],
  ['brackets opened and closed', 'select ' + '('.repeat(50_000) + ')'.repeat(50_000)],
  ['closing brackets', ')]}'.repeat(33_000)],
  ['dollars', '$'.repeat(100_000)],
  ['tags', '$a$ $b$ '.repeat(12_000)],
  ['dashes', '-'.repeat(100_000)],
  ['comments', '/*'.repeat(50_000)],
  ['comments after operators', '+/**/'.repeat(20_000)],
  ['digits', '1'.repeat(100_000)],
  ['dots', '1.'.repeat(50_000)],
  ['quotes', `"a'`.repeat(33_000)],
  ['letters', 'đ'.repeat(100_000)]
]
