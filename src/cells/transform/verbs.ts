import { sqlFunction as f } from '../sql/functions/sql-function.ts'

/** Verbs of a table, as the editor offers them behind a full stop; the most used first. */
export const verbs = [
  f('filter', 'd => d.x > 0', 'Giữ những dòng thỏa điều kiện.', 'Keeps the rows that meet a condition.'),
  f('derive', '{ y: d => d.x * 2 }', 'Thêm cột tính từ các cột khác.', 'Adds columns computed from others.'),
  f('select', "'x', 'y'", 'Giữ những cột này.', 'Keeps these columns.'),
  f('groupby', "'x'", 'Chia dòng thành nhóm cho bước sau.', 'Puts rows into groups for what follows.'),
  f(
    'rollup',
    "{ mean: op.mean('x') }",
    'Mỗi nhóm còn một dòng, tính bằng các phép gộp.',
    'One row for each group, by aggregates.'
  ),
  f('count', '', 'Đếm số dòng, hay số dòng mỗi nhóm.', 'Counts the rows, of each group if there are any.'),
  f('orderby', "desc('x')", 'Xếp thứ tự các dòng.', 'Puts the rows in an order.'),
  f('slice', '0, 10', 'Giữ các dòng từ vị trí này đến trước vị trí kia.', 'Keeps rows from one place up to another.'),
  f('join', "other, 'key'", 'Ghép với bảng khác, chỉ giữ dòng khớp.', 'Joins another table; rows that match stay.'),
  f('join_left', "other, 'key'", 'Ghép, giữ mọi dòng của bảng này.', 'Joins; all rows of this table stay.'),
  f('join_right', "other, 'key'", 'Ghép, giữ mọi dòng của bảng kia.', 'Joins; all rows of the other table stay.'),
  f('join_full', "other, 'key'", 'Ghép, giữ mọi dòng của cả hai bảng.', 'Joins; all rows of both tables stay.'),
  f('lookup', "other, 'key', 'x'", 'Lấy thêm cột từ bảng khác theo khóa.', 'Takes columns of another table by a key.'),
  f('semijoin', "other, 'key'", 'Giữ dòng có trong bảng kia.', 'Keeps rows that the other table has.'),
  f('antijoin', "other, 'key'", 'Giữ dòng không có trong bảng kia.', 'Keeps rows that the other table lacks.'),
  f('cross', 'other', 'Ghép mọi dòng với mọi dòng.', 'Joins every row with every row.'),
  f('rename', "{ x: 'y' }", 'Đổi tên cột.', 'Gives columns other names.'),
  f('relocate', "'x', { before: 'y' }", 'Đổi chỗ cột.', 'Moves columns.'),
  f('pivot', "'key', 'value'", 'Giá trị của một cột thành các cột.', 'Turns the values of a column into columns.'),
  f('fold', "['x', 'y']", 'Nhiều cột thành hai cột: khóa và giá trị.', 'Turns columns into two: key and value.'),
  f('spread', "'x'", 'Danh sách trong một cột thành nhiều cột.', 'Turns the lists of a column into columns.'),
  f('unroll', "'x'", 'Mỗi phần tử của danh sách thành một dòng.', 'A row for each member of a list.'),
  f('dedupe', "'x'", 'Bỏ dòng lặp.', 'Leaves out rows that are repeated.'),
  f('impute', '{ x: () => 0 }', 'Điền vào ô trống.', 'Fills what is missing.'),
  f('sample', '10', 'Lấy ngẫu nhiên một số dòng.', 'Takes some rows by chance.'),
  f('concat', 'other', 'Nối dòng của bảng khác vào sau.', 'Puts the rows of another table behind.'),
  f('union', 'other', 'Hợp hai bảng, bỏ dòng lặp.', 'Rows of either table, none twice.'),
  f('intersect', 'other', 'Dòng có trong cả hai bảng.', 'Rows of both tables.'),
  f('except', 'other', 'Dòng của bảng này mà bảng kia không có.', 'Rows of this table that the other lacks.'),
  f('assign', 'other', 'Thêm các cột của bảng cùng số dòng.', 'Adds the columns of a table of as many rows.'),
  f('reduce', 'reducer', 'Gộp bằng một phép gộp tự viết.', 'Reduces groups by a reducer of your own.'),
  f('ungroup', '', 'Bỏ chia nhóm.', 'Forgets the groups.'),
  f('unorder', '', 'Bỏ thứ tự.', 'Forgets the order.')
]
