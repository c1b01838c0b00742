import { column, key, nullable } from '../column.ts'
import type { TableSpec } from '../schema.ts'

const factIds = column('fact_ids', 'VARCHAR[]', 'Các số liệu mà nó đến từ đó.', 'The facts it comes from.', {
  refers: 'facts.fact_id'
})

const derived: TableSpec = {
  name: 'derived',
  kind: 'view',
  origin: 'project',
  vi: 'Các giá trị tính ra từ số liệu: tỷ lệ cắt giảm, phần còn lại, tiền mỗi ngày công, mức thay đổi.',
  en: 'Values computed from facts: share of a cut, what remains, money per working day, changes.',
  columns: [
    column('derived_id', 'VARCHAR', 'Mã giá trị.', 'Id of the value.', key),
    column('name_vi', 'VARCHAR', 'Tên tiếng Việt.', 'Name in Vietnamese.'),
    column('name_en', 'VARCHAR', 'Tên tiếng Anh.', 'Name in English.'),
    column('value', 'DOUBLE', 'Giá trị.', 'The value.'),
    column('unit', 'VARCHAR', 'Đơn vị.', 'Unit.', { refers: 'units.code' }),
    column(
      'formula',
      'VARCHAR',
      'Công thức; a và b là hai số liệu theo thứ tự.',
      'The formula; a and b are the two facts in order.'
    ),
    column(
      'relation',
      'VARCHAR',
      '"~" khi có số liệu chỉ là mức xấp xỉ hoặc cận dưới.',
      '"~" when a fact is only approximate or a lower bound.'
    ),
    factIds
  ]
}

const differences: TableSpec = {
  name: 'differences',
  kind: 'view',
  origin: 'project',
  vi: 'Các cặp số liệu nói cùng một điều, với chênh lệch.',
  en: 'Facts that say the same thing, with their difference.',
  columns: [
    column('fact_id', 'VARCHAR', 'Số liệu thứ nhất.', 'The first fact.', key),
    column('other_id', 'VARCHAR', 'Số liệu thứ hai.', 'The second fact.', key),
    column('kind', 'VARCHAR', 'same, rounded hay outcome.', 'same, rounded or outcome.'),
    column('value', 'DOUBLE', 'Giá trị thứ nhất.', 'The first value.', nullable),
    column('other_value', 'DOUBLE', 'Giá trị thứ hai.', 'The second value.', nullable),
    column('difference', 'DOUBLE', 'Giá trị thứ hai trừ giá trị thứ nhất.', 'The second less the first.', nullable),
    column('unit', 'VARCHAR', 'Đơn vị.', 'Unit.', { refers: 'units.code' }),
    factIds
  ]
}

const group = column(
  'group_id',
  'VARCHAR',
  'world (thế giới), south_east_asia (11 nước Đông Nam Á) hay asean (thành viên tính đến cuối năm của kỳ).',
  'world, south_east_asia (11 states) or asean (members by the end of the edition’s year).',
  key
)

const groupRanks: TableSpec = {
  name: 'group_ranks',
  kind: 'view',
  origin: 'egovkb',
  vi: 'Thứ hạng theo EGDI trong một nhóm nước, với số nước được xếp hạng của nhóm; đồng điểm là đồng hạng.',
  en: 'Rank by EGDI within a group, with the number of its rated states; ties are ties.',
  columns: [
    column('edition', 'INTEGER', 'Kỳ khảo sát.', 'Edition.', { key: true, refers: 'editions.year' }),
    group,
    column('iso3', 'VARCHAR', 'Quốc gia.', 'State.', { key: true, refers: 'countries.iso3' }),
    column('place', 'INTEGER', 'Thứ hạng trong nhóm.', 'Place in the group.'),
    column('members', 'INTEGER', 'Số nước được xếp hạng trong nhóm.', 'Rated states of the group.', { unit: 'state' }),
    column('tied', 'BOOLEAN', 'Có nước khác cùng điểm không.', 'Whether another state has the same index.'),
    column('egdi', 'DOUBLE', 'Chỉ số.', 'The index.', { unit: 'index 0–1' })
  ]
}

const groupMeans: TableSpec = {
  name: 'group_means',
  kind: 'view',
  origin: 'egovkb',
  vi: 'Trung bình cộng và trung vị EGDI của một nhóm, chỉ tính nước được xếp hạng.',
  en: 'Mean and median EGDI of a group, over rated states only.',
  columns: [
    column('edition', 'INTEGER', 'Kỳ khảo sát.', 'Edition.', { key: true, refers: 'editions.year' }),
    group,
    column('members', 'INTEGER', 'Số nước được xếp hạng trong nhóm.', 'Rated states of the group.', { unit: 'state' }),
    column('mean_egdi', 'DOUBLE', 'Trung bình cộng.', 'Mean.', { unit: 'index 0–1' }),
    column('median_egdi', 'DOUBLE', 'Trung vị.', 'Median.', { unit: 'index 0–1' })
  ]
}

const claimParts: TableSpec = {
  name: 'claim_parts',
  kind: 'view',
  origin: 'project',
  vi: 'Kết quả kiểm tra từng phần của mỗi nhận định, tính ngay khi truy vấn.',
  en: 'The outcome of each part of each claim, computed when asked.',
  columns: [
    column('claim_id', 'VARCHAR', 'Nhận định.', 'The claim.', { key: true, refers: 'claims.claim_id' }),
    column('reading', 'VARCHAR', 'Cách đọc.', 'The reading.', key),
    column('part', 'VARCHAR', 'Phần của nhận định.', 'Part of the claim.', key),
    column(
      'relation',
      'VARCHAR',
      'Quan hệ phải có giữa official và claimed.',
      'How official must stand to claimed.',
      nullable
    ),
    column('claimed', 'DOUBLE', 'Giá trị nêu ra hoặc mốc so sánh.', 'The value claimed, or the bound.', nullable),
    column('official', 'DOUBLE', 'Giá trị chính thức hoặc tính lại.', 'The official or recomputed value.', nullable),
    column('difference', 'DOUBLE', 'official trừ claimed.', 'official less claimed.', nullable),
    column('tolerance', 'DOUBLE', 'Sai lệch cho phép.', 'Difference still taken as right.'),
    column(
      'holds',
      'BOOLEAN',
      'Phần này có đúng không; trống khi thiếu dữ liệu.',
      'Whether the part holds; empty when data are missing.',
      nullable
    )
  ]
}

const verdicts: TableSpec = {
  name: 'verdicts',
  kind: 'view',
  origin: 'project',
  vi: 'Kết luận cho mỗi nhận định, tính ngay khi truy vấn.',
  en: 'The verdict on each claim, computed when asked.',
  columns: [
    column('claim_id', 'VARCHAR', 'Nhận định.', 'The claim.', { key: true, refers: 'claims.claim_id' }),
    column('source_id', 'VARCHAR', 'Văn bản.', 'The text.', { refers: 'sources.id' }),
    column('statement_vi', 'VARCHAR', 'Nhận định.', 'The statement, in Vietnamese.'),
    column('statement_en', 'VARCHAR', 'Nhận định, bằng tiếng Anh.', 'The statement.'),
    column(
      'verdict',
      'VARCHAR',
      'supported (đúng), contradicted (sai), depends (tùy cách đọc), consistent (các văn bản khớp nhau), unchecked (không kiểm được ở đây).',
      'supported, contradicted, depends, consistent or unchecked.'
    ),
    column('holding_readings', 'VARCHAR[]', 'Các cách đọc mà nhận định đúng.', 'Readings under which it holds.'),
    column('failing_readings', 'VARCHAR[]', 'Các cách đọc mà nhận định sai.', 'Readings under which it does not.'),
    factIds
  ]
}

export const views: readonly TableSpec[] = [derived, differences, groupRanks, groupMeans, claimParts, verdicts]
