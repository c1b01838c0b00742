/**
 * The dictionary of links of version 1: words that notebooks use, the most frequent last.
 * Frozen for ever: a change of one letter makes every link sent so far unreadable. Better words need a version 2.
 */
const words = `technology network information platforms enterprises procedures conditions inspection documents
business targets services national ministries provinces government digital development administrative
doanh nghiệp nhà nước hành chính cải cách người dân mức độ cả nước triển khai thực hiện kết quả tỷ lệ hồ sơ tài khoản
tiết kiệm chi phí xã hội ngày công tỉ đồng triệu năm nghìn phần trăm điều kiện kinh doanh kiểm tra chuyên ngành dòng hàng
cắt giảm đơn giản hóa thủ tục hành chính mục tiêu bộ, ngành, địa phương cơ quan chia sẻ dữ liệu quốc gia nền tảng tích hợp
văn bản điện tử cơ sở dữ liệu dịch vụ công trực tuyến mức độ 4 Cổng dịch vụ công quốc gia Thủ tướng Nguyễn Xuân Phúc
Văn phòng xây dựng Chính phủ điện tử phát triển của trong được các và với là có từ đến không
Singapore Malaysia Thái Lan Brunei Philippines Indonesia Campuchia Myanmar Lào Timor-Leste Đông Nam Á trung bình trung vị
Liên Hợp Quốc xếp hạng thứ hạng chỉ số bảng tăng giảm so với khoảng cách nguồn Việt Nam đứng thứ trong số nước ASEAN
Viet Nam ranks places the median the average of the United Nations E-Government Survey edition in the and that is to of
row_number() dense_rank() lag( lead( first_value( string_agg( list( unnest( generate_series( strip_accents( quantile_cont(
date_diff( year( extract( substring( regexp_matches( lower( upper( replace( concat( coalesce( nullif( greatest( least(
cast( as varchar) as integer) as double) as date) try_cast( pivot unpivot on using group by all order by all union all
intersect except exclude (unnest lateral asof join left join cross join inner join full outer join having qualify
window filter (where limit 10 offset distinct between and not null is null in ( like '% ilike case when then else end
exists (select with recursive as ( from ( select * from from where select from join using ( on group by order by
partition by over (partition by over (order by desc) asc nulls last as count(*) sum( avg( median( min( max( round( rank()
numerals passages systems indicators claims facts sources cpi countries editions egdi asean
weight_osi weight_tii weight_hci method_vi method_en sha256 publisher published text start reason definition_vi definition_en
operator_vi quote_start numeral_start numeral quote indicator_id system_id passage_id source_id fact_ids fact_id entity period
of_value value unit relation kind better score subregion region name_en name_vi asean_since rated rank egdi osi tii hci epi iso3
edition year country place members total share number of percent
pointer tooltip legend interval facet grid reference rule area text tick cell line dot bar mark stroke fill color opacity
scheme type: band type: linear reverse: true percent: true zero: true sort: x sort: -x
options: [ countries: [VNM, SGP, MYS, THA, IDN, PHL, KHM, LAO, MMR, BRN, TLS]
columns: editions: [ from: indicators: [ source: report-2020 session-2021 fact_id = ' indicator_id = ' source_id = '
\`\`\`

\`\`\`whatif name=
\`\`\`claims name=
\`\`\`facts name=
\`\`\`targets name=
\`\`\`savings name=savings
\`\`\`cuts name=cuts
\`\`\`trend name=
\`\`\`compare name=
\`\`\`transform name=
\`\`\`ranking name=ranking
index: egdi
edition: $edition
group: asean
highlight: VNM
\`\`\`

\`\`\`input name=country
type: text
value: VNM
\`\`\`input name=
type: slider
label: { vi: "Nếu
min: 2003
max: 2024
step: 1
value: 10
\`\`\`input name=edition
type: select
label: { vi: "Kỳ khảo sát", en: "Survey edition" }
from: select year from editions order by year desc
value: 2020
\`\`\`

\`\`\`sql name=vn
select place, members from asean where iso3 = 'VNM'
\`\`\`sql name=asean
select iso3, name_vi, rank, egdi, rank() over (order by egdi desc) as place, count(*) over () as members
from egdi join countries using (iso3)
where edition = $edition and rated and asean_since <= make_date($edition, 12, 31)
order by rank
\`\`\`

\`\`\`chart
data: asean
title: { vi: "Chỉ số EGDI", en: "EGDI" }
marks:
  - line: { x: edition, y: rank, stroke: name_en }
  - dot: { x: year, y: egdi }
  - bar: { x: egdi, y: iso3, sort: -x }
  - line: { x: edition, y: rank, series: iso3, highlight: { column: iso3, values: [VNM] } }
x: { label: null, format: plain }
y: { label: { vi: "Thứ hạng", en: "World rank" }, better: lower, domain: [0, 1], unit: '%', decimals: 1 }
\`\`\`

::: vi
## Việt Nam đứng thứ **{{ vn.place }}** trong {{ vn.members }} nước.
:::
::: en
## Việt Nam ranks **{{ vn.place }}** of {{ vn.members }}.
:::

{"l":"en","i":{"country":"VNM","year":2024
{"l":"vi","i":{"edition":2020}}
---
sotay: 1
question:
  vi: "
  en: "
description:
  vi: "
  en: "
title:
  vi: "
  en: "
title: { vi: "Việt Nam trong ASEAN", en: "Viet Nam in ASEAN" }
---

::: vi
`

/** The dictionary's bytes, UTF-8. */
export function dictionary1(): Uint8Array {
  return new TextEncoder().encode(words)
}
