import type { SharedNotebook } from '../../src/share/shared-notebook.ts'

const asean = `---
sotay: 1
title: { vi: "Việt Nam trong ASEAN", en: "Viet Nam in ASEAN" }
---
::: vi
Việt Nam đứng thứ {{ vn.place }} trong {{ vn.members }} nước ASEAN về chỉ số phát triển Chính phủ điện tử của Liên Hợp Quốc.
:::
::: en
Viet Nam ranks {{ vn.place }} of the {{ vn.members }} members of ASEAN in the United Nations E-Government Survey.
:::

\`\`\`input name=edition
type: select
from: select year from editions order by year desc
value: 2020
\`\`\`

\`\`\`sql name=asean
select iso3, rank, egdi, rank() over (order by egdi desc) as place, count(*) over () as members
from egdi join countries using (iso3)
where edition = $edition and rated and asean_since <= make_date($edition, 12, 31)
\`\`\`

\`\`\`sql name=vn
select place, members from asean where iso3 = 'VNM'
\`\`\`

Mười năm trước, khoảng cách với nước dẫn đầu là 31 bậc; nay còn 12. Tốc độ tăng không đều: hạ tầng viễn thông tăng nhanh
nhất, nguồn nhân lực gần như đứng yên.

\`\`\`chart
data: asean
title: { vi: "Chỉ số EGDI", en: "EGDI" }
marks:
  - bar: { x: egdi, y: iso3, sort: -x }
\`\`\`
`

/** Notebooks whose links of version 1 are kept for ever: only add. */
export const samples: Readonly<Record<string, SharedNotebook>> = {
  asean: { text: asean, lang: 'vi', inputs: { edition: 2024 } },
  empty: { text: '', lang: 'en', inputs: {} },
  decomposed: { text: 'Thủ tục hành chính: Đ đ ư ơ 1.234,5\r\n'.normalize('NFD'), lang: 'vi', inputs: {} },
  surrogate: { text: 'nửa cặp \ud83d, cả cặp 😀\n', lang: 'vi', inputs: { tên: 'Đà Nẵng' } },
  full: {
    text: '# Sổ tay\n',
    lang: 'en',
    inputs: { edition: 2020, countries: ['VNM', 'SGP'], on: true, none: null },
    dataset: '2026-11',
    fingerprints: { vn: '9f86d081' }
  }
}
