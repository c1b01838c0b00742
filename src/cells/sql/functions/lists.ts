import { sqlFunction as f } from './sql-function.ts'

/** Functions of lists, structs and maps. */
export const lists = [
  f('len', 'l', 'Số phần tử.', 'Number of elements.'),
  f('list_value', 'a, b', 'Danh sách gồm các giá trị này, như [a, b].', 'List of the values, as [a, b].'),
  f('list_contains', 'l, x', 'Danh sách có phần tử này không.', 'Whether a list has an element.'),
  f('list_has_any', 'a, b', 'Hai danh sách có phần tử chung không.', 'Whether two lists share an element.'),
  f('list_has_all', 'a, b', 'a có đủ mọi phần tử của b không.', 'Whether a has all elements of b.'),
  f('list_position', 'l, x', 'Vị trí của phần tử, đếm từ 1.', 'Place of an element, from 1.'),
  f('list_extract', 'l, 1', 'Phần tử thứ n, như l[1].', 'The n-th element, as l[1].'),
  f('list_slice', 'l, 1, 3', 'Một đoạn của danh sách, như l[1:3].', 'A part of a list, as l[1:3].'),
  f('list_append', 'l, x', 'Thêm vào cuối.', 'With an element at the end.'),
  f('list_prepend', 'x, l', 'Thêm vào đầu.', 'With an element at the beginning.'),
  f('list_concat', 'a, b', 'Nối hai danh sách.', 'Two lists joined.'),
  f('list_distinct', 'l', 'Mỗi phần tử một lần, bỏ ô trống.', 'Each element once, without nulls.'),
  f('list_unique', 'l', 'Số phần tử khác nhau.', 'Number of distinct elements.'),
  f('list_intersect', 'a, b', 'Phần tử chung của hai danh sách.', 'Elements that two lists share.'),
  f('list_sort', 'l', 'Sắp xếp tăng dần.', 'Sorted.'),
  f('list_reverse_sort', 'l', 'Sắp xếp giảm dần.', 'Sorted downwards.'),
  f('list_reverse', 'l', 'Đảo thứ tự.', 'Backwards.'),
  f('list_transform', 'l, lambda x: x + 1', 'Tính lại từng phần tử.', 'Each element computed anew.'),
  f('list_filter', 'l, lambda x: x > 0', 'Giữ phần tử thỏa điều kiện.', 'Elements for which a condition holds.'),
  f('list_reduce', 'l, lambda a, x: a + x', 'Gộp các phần tử thành một giá trị.', 'All elements made one value.'),
  f('list_zip', 'a, b', 'Ghép từng cặp phần tử.', 'Elements in pairs.'),
  f('list_aggregate', "l, 'sum'", 'Áp dụng một hàm gộp cho danh sách.', 'An aggregate over a list.'),
  f('list_sum', 'l', 'Tổng các phần tử.', 'Sum of the elements.'),
  f('list_avg', 'l', 'Trung bình các phần tử.', 'Mean of the elements.'),
  f('list_min', 'l', 'Phần tử nhỏ nhất.', 'Smallest element.'),
  f('list_max', 'l', 'Phần tử lớn nhất.', 'Largest element.'),
  f('list_count', 'l', 'Số phần tử không trống.', 'Number of elements that are not null.'),
  f('list_resize', 'l, 3, 0', 'Đổi độ dài, thêm giá trị cho đủ.', 'Of another length, filled up.'),
  f('list_where', 'l, [true, false]', 'Giữ phần tử theo danh sách đúng sai.', 'Elements by a list of booleans.'),
  f('array_to_string', "l, ', '", 'Nối các phần tử thành chuỗi.', 'Elements joined to a text.'),
  f('flatten', 'l', 'Danh sách của danh sách thành một.', 'A list of lists as one.'),
  f('unnest', 'l', 'Mỗi phần tử thành một dòng.', 'Each element as a row.'),
  f(
    'range',
    '0, 10',
    'Các số từ đầu tới trước cuối; trong FROM thì thành bảng.',
    'Numbers up to but without the end; a table in FROM.'
  ),
  f(
    'generate_series',
    '1, 10',
    'Các số từ đầu tới hết cuối; trong FROM thì thành bảng.',
    'Numbers up to and with the end; a table in FROM.'
  ),
  f(
    'struct_pack',
    'a := 1',
    "Bản ghi với các trường có tên, như {'a': 1}.",
    "A struct with named fields, as {'a': 1}."
  ),
  f('struct_extract', "s, 'a'", 'Một trường của bản ghi, như s.a.', 'A field of a struct, as s.a.'),
  f('struct_insert', 's, b := 2', 'Bản ghi có thêm trường.', 'A struct with one more field.'),
  f('row', 'a, b', 'Bản ghi không tên trường.', 'A struct without names.'),
  f('map', '[k], [v]', 'Bảng tra từ hai danh sách khóa và giá trị.', 'A map of a list of keys and one of values.'),
  f('map_from_entries', 'l', 'Bảng tra từ danh sách cặp.', 'A map of a list of pairs.'),
  f('map_keys', 'm', 'Các khóa.', 'The keys.'),
  f('map_values', 'm', 'Các giá trị.', 'The values.'),
  f('map_entries', 'm', 'Các cặp khóa và giá trị.', 'The pairs of key and value.'),
  f('map_contains', 'm, k', 'Có khóa này không.', 'Whether it has a key.'),
  f('cardinality', 'm', 'Số cặp của bảng tra.', 'Number of pairs.')
]

/** Functions that stand in FROM. */
export const tableFunctions = [
  f('range', '0, 10', 'Bảng một cột các số, tới trước cuối.', 'A column of numbers, without the end.'),
  f('generate_series', '1, 10', 'Bảng một cột các số, tới hết cuối.', 'A column of numbers, with the end.'),
  f('unnest', 'l', 'Mỗi phần tử của danh sách một dòng.', 'A row for each element of a list.'),
  f('read_csv', "'data/….csv'", 'Đọc một tệp CSV có ở đây.', 'Reads a CSV file that is here.'),
  f('sniff_csv', "'data/….csv'", 'Cho biết cách một tệp CSV được viết.', 'Tells how a CSV file is written.'),
  f('query', "'select …'", 'Bảng từ một câu lệnh viết trong chuỗi.', 'The result of a statement in a text.'),
  f('query_table', "'…'", 'Bảng có tên viết trong chuỗi.', 'The table whose name is in a text.'),
  f('duckdb_tables', '', 'Các bảng của bộ máy.', 'Tables of the engine.'),
  f('duckdb_columns', '', 'Các cột của mọi bảng.', 'Columns of all tables.'),
  f('duckdb_functions', '', 'Mọi hàm của bộ máy.', 'All functions of the engine.')
]
