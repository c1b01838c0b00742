with chosen as (
  select edition, iso3, name_vi, name_en, rank, egdi, osi, tii, hci, epi
  from egdi join countries using (iso3)
  where edition = 2024 and rated
  qualify row_number() over (order by abs(rank - (
    select rank from egdi where edition = 2024 and iso3 = 'VNM')), rank) <= 1 + 8
), measured as (
  select edition, iso3, name_vi, name_en, rank as world_rank, unnest([
    {number: 0, index: 'egdi', index_name_vi: 'Chỉ số EGDI', index_name_en: 'EGDI', value: egdi},
    {number: 1, index: 'osi', index_name_vi: 'Dịch vụ trực tuyến (OSI)', index_name_en: 'Online service (OSI)', value: osi},
    {number: 2, index: 'tii', index_name_vi: 'Hạ tầng viễn thông (TII)', index_name_en: 'Telecommunication (TII)', value: tii},
    {number: 3, index: 'hci', index_name_vi: 'Nguồn nhân lực (HCI)', index_name_en: 'Human capital (HCI)', value: hci},
    {number: 4, index: 'epi', index_name_vi: 'Tham gia điện tử (EPI)', index_name_en: 'E-participation (EPI)', value: epi}
  ], recursive := true) from chosen
)
select edition, iso3, name_vi, name_en, iso3 = 'VNM' as own, world_rank, index, index_name_vi, index_name_en, value,
  rank() over (partition by index order by value desc) as place, count(*) over same as members,
  max(value) over same as best, avg(value) over same as mean, median(value) over same as median,
  value - best as to_best, value - mean as to_mean, value - median as to_median
from measured where value is not null
window same as (partition by index)
order by number, place, iso3
