import { sqlFunction as f } from './sql-function.ts'

/** Functions of text. */
export const texts = [
  f('length', 's', 'Số ký tự.', 'Number of characters.'),
  f(
    'length_grapheme',
    's',
    'Số chữ như mắt thấy, dấu tính cùng chữ.',
    'Number of letters as seen, accents with their letter.'
  ),
  f('strlen', 's', 'Số byte.', 'Number of bytes.'),
  f('lower', 's', 'Đổi thành chữ thường.', 'In small letters.'),
  f('upper', 's', 'Đổi thành chữ hoa.', 'In capital letters.'),
  f('strip_accents', 's', 'Bỏ dấu (chữ đ giữ nguyên).', 'Without accents (đ stays).'),
  f('nfc_normalize', 's', 'Dựng sẵn dấu theo Unicode NFC.', 'Accents composed, Unicode NFC.'),
  f('trim', 's', 'Bỏ dấu cách ở hai đầu.', 'Without spaces at both ends.'),
  f('ltrim', 's', 'Bỏ dấu cách ở đầu.', 'Without spaces at the beginning.'),
  f('rtrim', 's', 'Bỏ dấu cách ở cuối.', 'Without spaces at the end.'),
  f('lpad', "s, 5, '0'", 'Thêm vào bên trái cho đủ độ dài.', 'Filled up on the left to a length.'),
  f('rpad', "s, 5, ' '", 'Thêm vào bên phải cho đủ độ dài.', 'Filled up on the right to a length.'),
  f(
    'substring',
    's, 1, 3',
    'Một đoạn: từ vị trí (đếm từ 1), dài bao nhiêu.',
    'A part: from a place (from 1), of a length.'
  ),
  f('left', 's, 3', 'Các ký tự đầu.', 'The first characters.'),
  f('right', 's, 3', 'Các ký tự cuối.', 'The last characters.'),
  f('replace', "s, 'a', 'b'", 'Thay mọi chỗ của một đoạn.', 'Every place of a text replaced.'),
  f('translate', "s, 'ab', 'xy'", 'Thay từng ký tự theo bảng.', 'Characters replaced one by one.'),
  f('reverse', 's', 'Viết ngược lại.', 'Backwards.'),
  f('repeat', 's, 3', 'Lặp lại.', 'Repeated.'),
  f('concat', 'a, b', 'Nối lại, bỏ qua ô trống.', 'Joined, nulls left out.'),
  f('concat_ws', "', ', a, b", 'Nối lại có dấu ngăn cách, bỏ qua ô trống.', 'Joined with a separator, nulls left out.'),
  f('contains', "s, 'a'", 'Có chứa đoạn này không.', 'Whether it holds a text.'),
  f('starts_with', "s, 'a'", 'Có bắt đầu bằng đoạn này không.', 'Whether it begins with a text.'),
  f('ends_with', "s, 'a'", 'Có kết thúc bằng đoạn này không.', 'Whether it ends with a text.'),
  f('position', "'a' in s", 'Vị trí đầu tiên của đoạn, 0 nếu không có.', 'First place of a text, 0 if none.'),
  f('instr', "s, 'a'", 'Vị trí đầu tiên của đoạn, 0 nếu không có.', 'First place of a text, 0 if none.'),
  f('split', "s, ','", 'Tách thành danh sách.', 'Taken apart into a list.'),
  f('string_split', "s, ','", 'Tách thành danh sách.', 'Taken apart into a list.'),
  f('split_part', "s, ',', 1", 'Phần thứ n sau khi tách.', 'The n-th part.'),
  f('string_split_regex', "s, '\\\\s+'", 'Tách theo biểu thức chính quy.', 'Taken apart at a regular expression.'),
  f(
    'regexp_matches',
    "s, '…'",
    'Có chỗ khớp biểu thức chính quy không.',
    'Whether a regular expression matches somewhere.'
  ),
  f(
    'regexp_full_match',
    "s, '…'",
    'Cả chuỗi có khớp biểu thức chính quy không.',
    'Whether all of it matches a regular expression.'
  ),
  f('regexp_extract', "s, '(…)', 1", 'Phần khớp, hoặc nhóm thứ n của nó.', 'What matches, or its n-th group.'),
  f('regexp_extract_all', "s, '…'", 'Danh sách mọi phần khớp.', 'List of all that matches.'),
  f('regexp_replace', "s, '…', '…', 'g'", "Thay phần khớp; 'g' là thay tất cả.", "What matches replaced; 'g' for all."),
  f(
    'regexp_escape',
    's',
    'Chuỗi thành biểu thức chính quy khớp đúng nó.',
    'A text as a regular expression for itself.'
  ),
  f('format', "'{:.2f}', x", 'Điền vào mẫu kiểu fmt.', 'Fills in a template in the manner of fmt.'),
  f('printf', "'%.2f', x", 'Điền vào mẫu kiểu C.', 'Fills in a template in the manner of C.'),
  f('format_bytes', 'x', 'Dung lượng viết cho người đọc: 1.0 KiB.', 'A size as people read it: 1.0 KiB.'),
  f('levenshtein', 'a, b', 'Số lần sửa từng chữ để thành nhau.', 'Number of letters to change.'),
  f(
    'damerau_levenshtein',
    'a, b',
    'Như levenshtein, đổi chỗ hai chữ tính một.',
    'As levenshtein; two letters swapped count one.'
  ),
  f('jaro_winkler_similarity', 'a, b', 'Độ giống nhau, từ 0 đến 1.', 'Likeness from 0 to 1.'),
  f('jaccard', 'a, b', 'Độ giống nhau theo tập ký tự, từ 0 đến 1.', 'Likeness of the sets of characters, 0 to 1.'),
  f('ascii', 's', 'Mã Unicode của ký tự đầu.', 'Code of the first character.'),
  f('chr', '65', 'Ký tự có mã này.', 'Character of a code.'),
  f('unicode', 's', 'Mã Unicode của ký tự đầu.', 'Code of the first character.'),
  f('md5', 's', 'Mã băm MD5.', 'MD5 hash.'),
  f('sha256', 's', 'Mã băm SHA-256.', 'SHA-256 hash.'),
  f('base64', 'blob', 'Mã hóa base64.', 'Encoded in base64.'),
  f('from_base64', 's', 'Giải mã base64.', 'Decoded from base64.'),
  f('url_encode', 's', 'Mã hóa cho địa chỉ web.', 'Encoded for a web address.'),
  f('url_decode', 's', 'Giải mã địa chỉ web.', 'Decoded from a web address.'),
  f('encode', 's', 'Thành byte UTF-8.', 'As UTF-8 bytes.'),
  f('decode', 'blob', 'Từ byte UTF-8.', 'From UTF-8 bytes.'),
  f('uuid', '', 'Một mã định danh ngẫu nhiên.', 'A random identifier.'),
  f('parse_filename', 'path', 'Tên tệp của một đường dẫn.', 'File name of a path.')
]
