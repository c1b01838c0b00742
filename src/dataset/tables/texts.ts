import { column, key, nullable } from '../column.ts'
import type { TableSpec } from '../schema.ts'

const start = 'Vị trí của ký tự đầu trong tệp văn bản gốc, đếm từ 0 (đơn vị mã UTF-16, ở đây cũng là số ký tự Unicode).'
const startEn = 'First character within the source file, from 0 (UTF-16 units, here the same as Unicode characters).'

const sources: TableSpec = {
  name: 'sources',
  kind: 'table',
  origin: 'texts',
  vi: 'Các văn bản báo chí đã được trích số liệu.',
  en: 'The press texts that figures were taken from.',
  columns: [
    column('id', 'VARCHAR', 'Mã văn bản.', 'Id of the text.', key),
    column('title', 'VARCHAR', 'Nhan đề, nếu văn bản có.', 'Headline, where the text carries one.', nullable),
    column('label_vi', 'VARCHAR', 'Tên gọi ngắn bằng tiếng Việt do dự án đặt.', 'Short name in Vietnamese, ours.'),
    column('label_en', 'VARCHAR', 'Tên gọi ngắn bằng tiếng Anh do dự án đặt.', 'Short name in English, ours.'),
    column('publisher', 'VARCHAR', 'Nơi đăng, nếu văn bản nêu.', 'Publisher, where the text names it.', nullable),
    column(
      'credit',
      'VARCHAR',
      'Nguồn hoặc tác giả mà văn bản ghi.',
      'Origin or author that the text credits.',
      nullable
    ),
    column(
      'published',
      'VARCHAR',
      'Ngày đăng ISO 8601, chỉ tới mức văn bản ghi.',
      'Publication date, ISO 8601, only as precise as stated.',
      nullable
    ),
    column('note_vi', 'VARCHAR', 'Điều cần biết khi dùng văn bản.', 'What to know when using the text, in Vietnamese.'),
    column(
      'note_en',
      'VARCHAR',
      'Điều cần biết khi dùng văn bản, bằng tiếng Anh.',
      'What to know when using the text.'
    ),
    column('file', 'VARCHAR', 'Tên tệp trong data/sources.', 'File name within data/sources.'),
    column('sha256', 'VARCHAR', 'Mã băm SHA-256 của tệp như khi nhận.', 'SHA-256 of the file as received.')
  ]
}

const passages: TableSpec = {
  name: 'passages',
  kind: 'table',
  origin: 'texts',
  vi: 'Đoạn văn chứa số liệu; đoạn quá dài thì là câu chứa số liệu cùng câu trước và câu sau.',
  en: 'The paragraph that holds a figure; of a very long one, the sentence with its neighbours.',
  columns: [
    column('id', 'VARCHAR', 'Mã đoạn: văn bản và vị trí.', 'Id: text and place.', key),
    column('source_id', 'VARCHAR', 'Văn bản.', 'The text.', { refers: 'sources.id' }),
    column('start', 'INTEGER', start, startEn, { unit: 'character' }),
    column('text', 'VARCHAR', 'Nguyên văn.', 'Verbatim.')
  ]
}

const facts: TableSpec = {
  name: 'facts',
  kind: 'table',
  origin: 'texts',
  vi: 'Mỗi dòng là một con số mà một văn bản nêu, kèm nguyên văn và vị trí.',
  en: 'One figure stated in a text, with the words and where they stand.',
  columns: [
    column('fact_id', 'VARCHAR', 'Mã số liệu, không bao giờ đổi.', 'Id of the fact; never changes.', key),
    column('source_id', 'VARCHAR', 'Văn bản.', 'The text.', { refers: 'sources.id' }),
    column('passage_id', 'VARCHAR', 'Đoạn chứa số liệu.', 'The passage that holds it.', { refers: 'passages.id' }),
    column('quote', 'VARCHAR', 'Câu trích nguyên văn.', 'The words, verbatim.'),
    column('quote_start', 'INTEGER', start, startEn, { unit: 'character' }),
    column('numeral', 'VARCHAR', 'Con số như văn bản viết.', 'The numeral as written.'),
    column('numeral_start', 'INTEGER', start, startEn, { unit: 'character' }),
    column('indicator_id', 'VARCHAR', 'Chỉ tiêu được đo.', 'What is measured.', { refers: 'indicators.id' }),
    column('system_id', 'VARCHAR', 'Hệ thống liên quan.', 'The system it is about.', {
      nullable: true,
      refers: 'systems.id'
    }),
    column('entity', 'VARCHAR', 'Quốc gia mà con số nói về.', 'The state that the figure is about.', {
      refers: 'countries.iso3'
    }),
    column(
      'period',
      'VARCHAR',
      'Thời kỳ ISO 8601; khoảng viết a/b; trống khi văn bản không nói.',
      'Period, ISO 8601; an interval as a/b; empty when the text is silent.',
      nullable
    ),
    column(
      'period_basis',
      'VARCHAR',
      'Vì sao biết thời kỳ: stated (văn bản nêu), inferred (suy ra), silent (không nói).',
      'How the period is known: stated, inferred, or silent.'
    ),
    column(
      'period_note_vi',
      'VARCHAR',
      'Lý do suy ra thời kỳ.',
      'Why the period was inferred, in Vietnamese.',
      nullable
    ),
    column(
      'period_note_en',
      'VARCHAR',
      'Lý do suy ra thời kỳ, bằng tiếng Anh.',
      'Why the period was inferred.',
      nullable
    ),
    column(
      'value',
      'DOUBLE',
      'Giá trị theo đơn vị gốc (6.300 tỉ đồng là 6300000000000; 10,7% là 10.7); trống khi văn bản chỉ nói bằng chữ như “hầu hết”.',
      'Value in base units (6.300 tỉ đồng is 6300000000000, 10,7% is 10.7); empty when the text only says “most”.',
      nullable
    ),
    column(
      'of_value',
      'DOUBLE',
      'Tổng số mà văn bản đặt cạnh (3.451/6.191).',
      'Denominator that the text gives (3.451/6.191).',
      nullable
    ),
    column('unit', 'VARCHAR', 'Đơn vị.', 'Unit.', { refers: 'units.code' }),
    column(
      'per',
      'VARCHAR',
      'Tính trên mỗi khoảng thời gian nào (year).',
      'The span that the figure is per (year).',
      nullable
    ),
    column(
      'relation',
      'VARCHAR',
      'Quan hệ với giá trị thật: “=” bằng, “>” hơn, “~” khoảng.',
      'How the figure relates to the true one: “=”, “>” (more than), “~” (about).',
      nullable
    ),
    column(
      'hedge',
      'VARCHAR',
      'Từ ngữ rào đón nguyên văn (“hơn”, “khoảng hơn”).',
      'The hedging words, verbatim (“hơn”, “khoảng hơn”).',
      nullable
    ),
    column(
      'kind',
      'VARCHAR',
      'Loại: level (mức), change (thay đổi), rank (thứ hạng), target (mục tiêu).',
      'Kind: level, change, rank or target.'
    ),
    column('note_vi', 'VARCHAR', 'Ghi chú.', 'Remark, in Vietnamese.', nullable),
    column('note_en', 'VARCHAR', 'Ghi chú, bằng tiếng Anh.', 'Remark.', nullable)
  ]
}

const indicators: TableSpec = {
  name: 'indicators',
  kind: 'table',
  origin: 'project',
  vi: 'Các chỉ tiêu được đo.',
  en: 'What is measured.',
  columns: [
    column('id', 'VARCHAR', 'Mã chỉ tiêu.', 'Id.', key),
    column('name_vi', 'VARCHAR', 'Tên tiếng Việt.', 'Name in Vietnamese.'),
    column('name_en', 'VARCHAR', 'Tên tiếng Anh.', 'Name in English.'),
    column('unit', 'VARCHAR', 'Đơn vị của mức.', 'Unit of its level.', { refers: 'units.code' }),
    column(
      'better',
      'VARCHAR',
      'Chiều tốt hơn: higher (cao) hay lower (thấp).',
      'Which way is better: higher or lower.'
    ),
    column('definition_vi', 'VARCHAR', 'Định nghĩa.', 'Definition, in Vietnamese.'),
    column('definition_en', 'VARCHAR', 'Định nghĩa, bằng tiếng Anh.', 'Definition.')
  ]
}

const units: TableSpec = {
  name: 'units',
  kind: 'table',
  origin: 'project',
  vi: 'Các đơn vị.',
  en: 'Units.',
  columns: [
    column('code', 'VARCHAR', 'Mã đơn vị.', 'Code.', key),
    column('name_vi', 'VARCHAR', 'Tên tiếng Việt.', 'Name in Vietnamese.'),
    column('name_en', 'VARCHAR', 'Tên tiếng Anh.', 'Name in English.')
  ]
}

const systems: TableSpec = {
  name: 'systems',
  kind: 'table',
  origin: 'texts',
  vi: 'Các hệ thống chính phủ điện tử mà văn bản nhắc tới.',
  en: 'E-government systems named in the texts.',
  columns: [
    column('id', 'VARCHAR', 'Mã hệ thống.', 'Id.', key),
    column('name_vi', 'VARCHAR', 'Tên tiếng Việt.', 'Name in Vietnamese.'),
    column('name_en', 'VARCHAR', 'Tên tiếng Anh.', 'Name in English.'),
    column('does_vi', 'VARCHAR', 'Hệ thống làm gì.', 'What it does, in Vietnamese.'),
    column('does_en', 'VARCHAR', 'Hệ thống làm gì, bằng tiếng Anh.', 'What it does.'),
    column(
      'operator_vi',
      'VARCHAR',
      'Ai vận hành, nếu văn bản nêu.',
      'Who runs it, where a text says so, in Vietnamese.',
      nullable
    ),
    column('operator_en', 'VARCHAR', 'Ai vận hành, bằng tiếng Anh.', 'Who runs it, where a text says so.', nullable)
  ]
}

const mentions: TableSpec = {
  name: 'mentions',
  kind: 'table',
  origin: 'texts',
  vi: 'Câu nhắc tới mỗi hệ thống, kể cả khi không có con số.',
  en: 'The words that name each system, also where there is no figure.',
  columns: [
    column('system_id', 'VARCHAR', 'Hệ thống.', 'The system.', { key: true, refers: 'systems.id' }),
    column('source_id', 'VARCHAR', 'Văn bản.', 'The text.', { key: true, refers: 'sources.id' }),
    column('passage_id', 'VARCHAR', 'Đoạn chứa câu.', 'The passage that holds the words.', { refers: 'passages.id' }),
    column('quote', 'VARCHAR', 'Nguyên văn.', 'The words, verbatim.'),
    column('quote_start', 'INTEGER', start, startEn, { key: true, unit: 'character' })
  ]
}

const numerals: TableSpec = {
  name: 'numerals',
  kind: 'table',
  origin: 'texts',
  vi: 'Mọi con số trong năm văn bản: hoặc là một số liệu, hoặc có lý do vì sao không phải.',
  en: 'Every numeral of the five texts: a fact, or the reason why it is none.',
  columns: [
    column('source_id', 'VARCHAR', 'Văn bản.', 'The text.', { key: true, refers: 'sources.id' }),
    column('start', 'INTEGER', start, startEn, { key: true, unit: 'character' }),
    column('text', 'VARCHAR', 'Con số như văn bản viết.', 'The numeral as written.'),
    column('fact_id', 'VARCHAR', 'Số liệu mà nó nêu.', 'The fact it states.', {
      nullable: true,
      refers: 'facts.fact_id'
    }),
    column('reason', 'VARCHAR', 'Vì sao không phải số liệu.', 'Why it is not a fact.', {
      nullable: true,
      refers: 'reasons.code'
    })
  ]
}

const reasons: TableSpec = {
  name: 'reasons',
  kind: 'table',
  origin: 'project',
  vi: 'Các lý do khiến một con số không phải số liệu.',
  en: 'The reasons why a numeral is not a fact.',
  columns: [
    column('code', 'VARCHAR', 'Mã lý do.', 'Code.', key),
    column('name_vi', 'VARCHAR', 'Diễn giải.', 'In words, in Vietnamese.'),
    column('name_en', 'VARCHAR', 'Diễn giải, bằng tiếng Anh.', 'In words.')
  ]
}

export const textTables: readonly TableSpec[] = [
  sources,
  passages,
  facts,
  indicators,
  units,
  systems,
  mentions,
  numerals,
  reasons
]
