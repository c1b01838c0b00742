import { column, key, nullable } from '../column.ts'
import type { TableSpec } from '../schema.ts'

const claims: TableSpec = {
  name: 'claims',
  kind: 'table',
  origin: 'texts',
  vi: 'Mỗi dòng là một nhận định kiểm tra được, kèm câu lệnh SQL để kiểm tra.',
  en: 'A checkable statement of a text, with the SQL that checks it.',
  columns: [
    column('claim_id', 'VARCHAR', 'Mã nhận định.', 'Id of the claim.', key),
    column('source_id', 'VARCHAR', 'Văn bản.', 'The text.', { refers: 'sources.id' }),
    column('passage_id', 'VARCHAR', 'Đoạn chứa câu.', 'The passage that holds the words.', { refers: 'passages.id' }),
    column('quote', 'VARCHAR', 'Nguyên văn.', 'The words, verbatim.'),
    column('quote_start', 'INTEGER', 'Vị trí của câu trong tệp gốc.', 'Place of the words in the source file.', {
      unit: 'character'
    }),
    column('fact_ids', 'VARCHAR[]', 'Các số liệu liên quan.', 'The facts it rests on.', { refers: 'facts.fact_id' }),
    column(
      'scope',
      'VARCHAR',
      'Kiểm với gì: record (hồ sơ chính thức), texts (giữa các văn bản), none (không kiểm được ở đây).',
      'Checked against: record, texts (each other), or none.'
    ),
    column('statement_vi', 'VARCHAR', 'Nhận định.', 'The statement, in Vietnamese.'),
    column('statement_en', 'VARCHAR', 'Nhận định, bằng tiếng Anh.', 'The statement.'),
    column(
      'check',
      'VARCHAR',
      'Câu lệnh SQL; mỗi dòng kết quả là một phần: reading, part, relation, claimed, official. Khi truy vấn, viết "check" trong ngoặc kép.',
      'SQL; a row of its result is a part: reading, part, relation, claimed, official. Quote the name "check" in queries.',
      nullable
    ),
    column(
      'tolerance',
      'DOUBLE',
      'Sai lệch còn được coi là đúng, theo đơn vị của con số.',
      'Difference still taken as right, in the unit of the figure.',
      nullable
    ),
    column(
      'reason_vi',
      'VARCHAR',
      'Lý do, với chỗ trống {phần.official}, {phần.claimed}, {phần.difference}.',
      'The reason, with blanks {part.official} and so on, in Vietnamese.'
    ),
    column(
      'reason_en',
      'VARCHAR',
      'Lý do, bằng tiếng Anh.',
      'The reason, with blanks {part.official}, {part.claimed}, {part.difference}.'
    )
  ]
}

const claimTerms: TableSpec = {
  name: 'claim_terms',
  kind: 'table',
  origin: 'project',
  vi: 'Tên gọi các phần và các cách đọc của mỗi nhận định.',
  en: 'Names of the parts and readings of each claim.',
  columns: [
    column('claim_id', 'VARCHAR', 'Nhận định.', 'The claim.', { key: true, refers: 'claims.claim_id' }),
    column('kind', 'VARCHAR', 'part (phần) hay reading (cách đọc).', 'part or reading.', key),
    column('term', 'VARCHAR', 'Mã của phần hoặc cách đọc.', 'Code of the part or reading.', key),
    column('name_vi', 'VARCHAR', 'Tên tiếng Việt.', 'Name in Vietnamese.'),
    column('name_en', 'VARCHAR', 'Tên tiếng Anh.', 'Name in English.'),
    column('unit', 'VARCHAR', 'Đơn vị của phần; trống với chỉ số 0–1.', 'Unit of the part; empty for an index 0–1.', {
      nullable: true,
      refers: 'units.code'
    })
  ]
}

const fact = { refers: 'facts.fact_id' } as const

const agreements: TableSpec = {
  name: 'agreements',
  kind: 'table',
  origin: 'project',
  vi: 'Các cặp số liệu nói cùng một điều.',
  en: 'Pairs of facts that say the same thing.',
  columns: [
    column('fact_id', 'VARCHAR', 'Số liệu thứ nhất.', 'The first fact.', { key: true, ...fact }),
    column('other_id', 'VARCHAR', 'Số liệu thứ hai.', 'The second fact.', { key: true, ...fact }),
    column(
      'kind',
      'VARCHAR',
      'same (như nhau), rounded (khác do làm tròn), outcome (mục tiêu và kết quả).',
      'same, rounded, or outcome (a target and what came of it).'
    ),
    column('note_vi', 'VARCHAR', 'Diễn giải.', 'In words, in Vietnamese.'),
    column('note_en', 'VARCHAR', 'Diễn giải, bằng tiếng Anh.', 'In words.')
  ]
}

const overlaps: TableSpec = {
  name: 'overlaps',
  kind: 'table',
  origin: 'project',
  vi: 'Các cặp số liệu đếm trùng một phần: không được cộng với nhau. Khi truy vấn, viết "overlaps" trong ngoặc kép.',
  en: 'Pairs of facts that count some of the same things: they must not be added. Quote the name "overlaps" in queries.',
  columns: [
    column('fact_id', 'VARCHAR', 'Số liệu thứ nhất.', 'The first fact.', { key: true, ...fact }),
    column('other_id', 'VARCHAR', 'Số liệu thứ hai.', 'The second fact.', { key: true, ...fact }),
    column(
      'kind',
      'VARCHAR',
      'part_of (nằm trong), same_in_other_unit (cùng khoản, khác đơn vị), belongs_to (thuộc về), same_field (cùng lĩnh vực).',
      'part_of, same_in_other_unit, belongs_to, or same_field.'
    ),
    column('note_vi', 'VARCHAR', 'Diễn giải.', 'In words, in Vietnamese.'),
    column('note_en', 'VARCHAR', 'Diễn giải, bằng tiếng Anh.', 'In words.')
  ]
}

export const checkTables: readonly TableSpec[] = [claims, claimTerms, agreements, overlaps]
