import type { Table } from '../../src/table/table.ts'
import { asean, placed, tableOf } from './record.ts'

export interface Example {
  readonly body: string
  readonly table: Table
}

const of = (edition: number) => asean.filter((row) => row.edition === edition)
const cuts = [
  { what: 'Điều kiện kinh doanh', part: 'Đã cắt giảm', share: 55.7 },
  { what: 'Điều kiện kinh doanh', part: 'Còn lại', share: 44.3 },
  { what: 'Dòng hàng kiểm tra chuyên ngành', part: 'Đã cắt giảm', share: 68.3 },
  { what: 'Dòng hàng kiểm tra chuyên ngành', part: 'Còn lại', share: 31.7 },
  { what: 'Thủ tục kiểm tra', part: 'Đã cắt giảm', share: 25 },
  { what: 'Thủ tục kiểm tra', part: 'Còn lại', share: 75 }
]
const vietnam = asean.filter((row) => row.iso3 === 'VNM')

const pairs = of(2018).map(({ iso3, egdi }) => ({
  iso3,
  before: egdi,
  after: of(2024).find((row) => row.iso3 === iso3)?.egdi ?? null
}))

/** One spec and table for each mark and form: what the golden files hold, and what one looks at. */
export const gallery: Record<string, Example> = {
  bar: {
    table: tableOf(of(2020)),
    body: `data: asean
title: { vi: "Chỉ số phát triển chính phủ điện tử, 2020", en: "E-Government Development Index, 2020" }
marks:
  - bar: { x: egdi, y: iso3, sort: -x, highlight: VNM }`
  },
  'bar-stacked': {
    table: tableOf(cuts),
    body: `data: cuts
title: { vi: "Đã cắt giảm bao nhiêu", en: "How much was cut" }
marks:
  - bar: { x: share, y: what, fill: part }
x: { unit: "%", label: null }`
  },
  'bar-upright': {
    table: tableOf(vietnam),
    body: `data: vn
title: { vi: "EGDI của Việt Nam", en: "EGDI of Viet Nam" }
marks:
  - bar: { x: edition, y: egdi }`
  },
  line: {
    table: tableOf(asean),
    body: `data: asean
title: { vi: "Hạng của các nước ASEAN", en: "Ranks of ASEAN states" }
marks:
  - line: { x: edition, y: rank, series: iso3, highlight: VNM }`
  },
  'line-series': {
    table: tableOf(asean.filter((row) => ['VNM', 'SGP', 'MMR', 'THA'].includes(row.iso3))),
    body: `data: four
title: { vi: "EGDI của bốn nước", en: "EGDI of four states" }
marks:
  - line: { x: edition, y: egdi, series: iso3 }
  - rule: { y: 0.75, label: { vi: "Mức rất cao", en: "Very high" } }
y: { zero: true }`
  },
  'line-gap': {
    table: tableOf(vietnam.map((row) => ({ ...row, rank: row.edition === 2012 ? null : row.rank }))),
    body: `data: vn
title: { vi: "Hạng của Việt Nam", en: "Rank of Viet Nam" }
marks:
  - line: { x: edition, y: rank }`
  },
  dot: {
    table: tableOf(of(2020)),
    body: `data: asean
title: { vi: "Hạ tầng và dịch vụ, 2020", en: "Infrastructure and services, 2020" }
marks:
  - dot: { x: tii, y: osi, text: iso3, highlight: VNM }`
  },
  'dot-rows': {
    table: tableOf(of(2020)),
    body: `data: asean
title: { vi: "Hạng 2020", en: "Ranks in 2020" }
marks:
  - rule: { x: 50, label: { vi: "nhóm 50", en: "top 50" } }
  - dot: { x: rank, y: iso3, sort: x, highlight: VNM }`
  },
  area: {
    table: tableOf(vietnam),
    body: `data: vn
title: { vi: "EGDI của Việt Nam", en: "EGDI of Viet Nam" }
marks:
  - area: { x: edition, y: egdi }
  - line: { x: edition, y: egdi }`
  },
  rule: {
    table: tableOf(vietnam),
    body: `data: vn
title: { vi: "Hạng của Việt Nam", en: "Rank of Viet Nam" }
marks:
  - rule: { x: 2014, label: { vi: "Nghị quyết", en: "Resolution" } }
  - rule: { y: 100, stroke: accent, dash: false }
  - dot: { x: edition, y: rank }`
  },
  text: {
    table: tableOf(vietnam),
    body: `data: vn
title: { vi: "Hạng của Việt Nam", en: "Rank of Viet Nam" }
marks:
  - text: { x: edition, y: egdi, text: rank }`
  },
  tick: {
    table: tableOf(asean.filter((row) => row.edition >= 2016)),
    body: `data: asean
title: { vi: "EGDI các nước ASEAN", en: "EGDI of ASEAN states" }
marks:
  - tick: { x: egdi, y: edition, highlight: { iso3: VNM } }
y: { type: category }`
  },
  cell: {
    table: tableOf(asean),
    body: `data: asean
title: { vi: "Hạng qua các kỳ", en: "Ranks by edition" }
marks:
  - cell: { x: edition, y: iso3, fill: rank, sort: fill, highlight: VNM }
color: { better: lower }`
  },
  bump: {
    table: tableOf(placed),
    body: `data: placed
title: { vi: "Hạng trong ASEAN", en: "Places in ASEAN" }
marks:
  - bump: { x: edition, y: place, series: iso3, highlight: [VNM, THA] }`
  },
  arrow: {
    table: tableOf(pairs),
    body: `data: pairs
title: { vi: "Từ 2018 đến 2024", en: "From 2018 to 2024" }
marks:
  - arrow: { x1: before, x2: after, y: iso3, sort: -after, highlight: VNM }
x: { label: EGDI }`
  },
  link: {
    table: tableOf(pairs),
    body: `data: pairs
title: { vi: "Khoảng cách giữa hai kỳ", en: "Between two editions" }
marks:
  - link: { x1: before, x2: after, y: iso3, sort: -after }
x: { label: EGDI }`
  },
  box: {
    table: tableOf(asean.filter((row) => row.rank !== null)),
    body: `data: asean
title: { vi: "Độ phân tán của EGDI", en: "The spread of EGDI" }
marks:
  - box: { x: edition, y: egdi }`
  },
  'box-rows': {
    table: tableOf(asean.filter((row) => row.rank !== null)),
    body: `data: asean
title: { vi: "EGDI qua 12 kỳ", en: "EGDI over 12 editions" }
marks:
  - box: { x: egdi, y: iso3, highlight: VNM }`
  },
  waffle: {
    table: tableOf(cuts),
    body: `data: cuts
title: { vi: "Mỗi ô vuông là 1%", en: "One square is 1%" }
marks:
  - waffle: { x: share, y: what, fill: part, unit: 1 }
x: { unit: "%", label: null }`
  },
  'waffle-plain': {
    table: tableOf([
      { what: 'Thủ tục đã cắt', count: 30 },
      { what: 'Thủ tục còn lại', count: 92 }
    ]),
    body: `data: cuts
title: { vi: "Thủ tục", en: "Procedures" }
marks:
  - waffle: { x: count, y: what }`
  },
  geo: {
    table: tableOf(of(2024)),
    body: `data: asean
title: { vi: "EGDI của các nước ASEAN, 2024", en: "EGDI of ASEAN states, 2024" }
marks:
  - geo: { state: iso3, fill: egdi, region: asean, highlight: VNM }`
  },
  'geo-world': {
    table: tableOf(of(2024)),
    body: `data: asean
title: { vi: "Hạng thế giới", en: "World rank" }
marks:
  - geo: { state: iso3, fill: rank }`
  },
  annotated: {
    table: tableOf(vietnam),
    body: `data: vn
title: { vi: "EGDI của Việt Nam", en: "EGDI of Viet Nam" }
marks:
  - line: { x: edition, y: egdi }
annotations:
  - { x1: 2008, x2: 2010, text: { vi: "cách tính khác", en: "other weights" } }
  - { y: 0.5, text: { vi: "mức cao", en: "high" } }
  - { x: 2024, y: 0.7709, text: { vi: "nhảy vọt", en: "a leap" } }`
  },
  facet: {
    table: tableOf(asean),
    body: `data: asean
title: { vi: "Hạng của từng nước", en: "Rank of each state" }
marks:
  - line: { x: edition, y: rank }
facet: { by: iso3 }
x: { ticks: [2003, 2024] }`
  }
}
