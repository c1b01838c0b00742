import { column, key, nullable } from '../column.ts'
import type { TableSpec } from '../schema.ts'

const index = { nullable: true, unit: 'index 0–1' } as const

const egdi: TableSpec = {
  name: 'egdi',
  kind: 'table',
  origin: 'egovkb',
  vi: 'Khảo sát Chính phủ điện tử của Liên Hợp Quốc: mỗi dòng là một quốc gia trong một kỳ khảo sát.',
  en: 'United Nations E-Government Survey: a state in an edition.',
  columns: [
    column('edition', 'INTEGER', 'Kỳ khảo sát.', 'Edition.', { key: true, refers: 'editions.year' }),
    column('iso3', 'VARCHAR', 'Quốc gia.', 'State.', { key: true, refers: 'countries.iso3' }),
    column(
      'rank',
      'INTEGER',
      'Thứ hạng công bố; trống khi không được xếp hạng.',
      'Published rank; empty when unrated.',
      nullable
    ),
    column('rated', 'BOOLEAN', 'Có được xếp hạng trong kỳ này không.', 'Whether the edition rates the state.'),
    column(
      'egdi',
      'DOUBLE',
      'Chỉ số phát triển Chính phủ điện tử; trống khi không được xếp hạng (bảng công bố ghi 0).',
      'E-Government Development Index; empty when unrated (the published table says 0).',
      index
    ),
    column(
      'osi',
      'DOUBLE',
      'Chỉ số dịch vụ trực tuyến. Ở nước không được xếp hạng, số 0 là thiếu và để trống.',
      'Online Service Index. In an unrated state a 0 is missing, and empty here.',
      index
    ),
    column(
      'tii',
      'DOUBLE',
      'Chỉ số hạ tầng viễn thông (thiếu thì để trống, như osi).',
      'Telecommunication Infrastructure Index (missing is empty, as osi).',
      index
    ),
    column(
      'hci',
      'DOUBLE',
      'Chỉ số vốn nhân lực (thiếu thì để trống, như osi).',
      'Human Capital Index (missing is empty, as osi).',
      index
    ),
    column(
      'epi',
      'DOUBLE',
      'Chỉ số tham gia điện tử (thiếu thì để trống, như osi).',
      'E-Participation Index (missing is empty, as osi).',
      index
    )
  ]
}

const editions: TableSpec = {
  name: 'editions',
  kind: 'table',
  origin: 'egovkb',
  vi: 'Các kỳ khảo sát và cách tính của từng kỳ.',
  en: 'Editions of the survey and how each computes its index.',
  columns: [
    column('year', 'INTEGER', 'Năm của kỳ khảo sát.', 'Year of the edition.', key),
    column('weight_osi', 'DOUBLE', 'Trọng số của OSI trong EGDI.', 'Weight of OSI in EGDI.'),
    column('weight_tii', 'DOUBLE', 'Trọng số của TII.', 'Weight of TII.'),
    column('weight_hci', 'DOUBLE', 'Trọng số của HCI.', 'Weight of HCI.'),
    column('rated', 'INTEGER', 'Số nước được xếp hạng.', 'Number of states rated.', { unit: 'state' }),
    column('previous', 'INTEGER', 'Kỳ liền trước.', 'The edition before.', nullable),
    column('method_vi', 'VARCHAR', 'Điều cần biết về cách tính.', 'What to know about the method, in Vietnamese.'),
    column('method_en', 'VARCHAR', 'Điều cần biết về cách tính, bằng tiếng Anh.', 'What to know about the method.')
  ]
}

const countries: TableSpec = {
  name: 'countries',
  kind: 'table',
  origin: 'm49',
  vi: '193 quốc gia thành viên Liên Hợp Quốc.',
  en: 'The 193 member states of the United Nations.',
  columns: [
    column('iso3', 'VARCHAR', 'Mã ISO 3166-1 ba chữ.', 'ISO 3166-1 alpha-3 code.', key),
    column('name_vi', 'VARCHAR', 'Tên thường dùng trên báo chí tiếng Việt.', 'Name usual in the Vietnamese press.'),
    column('name_en', 'VARCHAR', 'Tên ngắn tiếng Anh.', 'English short name.'),
    column('un_name', 'VARCHAR', 'Tên trong khảo sát mới nhất.', 'Name in the latest survey.'),
    column('region', 'VARCHAR', 'Khu vực UN M49.', 'UN M49 region.'),
    column(
      'subregion',
      'VARCHAR',
      'Tiểu khu vực UN M49 (Đông Nam Á là "South-eastern Asia", 11 nước).',
      'UN M49 sub-region ("South-eastern Asia" has 11 states).'
    ),
    column('asean_since', 'DATE', 'Ngày gia nhập ASEAN.', 'Date of joining ASEAN.', nullable)
  ]
}

const cpi: TableSpec = {
  name: 'cpi',
  kind: 'table',
  origin: 'ti',
  vi: 'Chỉ số Cảm nhận Tham nhũng: mỗi dòng là một nước hoặc vùng lãnh thổ trong một năm.',
  en: 'Corruption Perceptions Index: a country or territory in a year.',
  columns: [
    column('year', 'INTEGER', 'Năm.', 'Year.', key),
    column(
      'iso3',
      'VARCHAR',
      'Mã ISO 3166-1; thêm HKG, TWN và KSV (Kosovo) ngoài 193 quốc gia.',
      'ISO 3166-1 code; HKG, TWN and KSV (Kosovo) beside the 193 states.',
      key
    ),
    column('score', 'INTEGER', 'Điểm 0–100, càng cao càng trong sạch.', 'Score 0–100, higher is cleaner.', {
      unit: 'point'
    }),
    column('rank', 'INTEGER', 'Thứ hạng công bố, đồng hạng giữ nguyên.', 'Published rank, ties as ties.')
  ]
}

export const recordTables: readonly TableSpec[] = [egdi, editions, countries, cpi]
