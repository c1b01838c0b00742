with chosen as (
  select edition, iso3, name_vi, name_en, rank, egdi, osi
  from egdi join countries using (iso3)
  where edition = 2024 and rated and (iso3 = 'VNM' or coalesce(asean_since <= make_date(2024, 12, 31), false))
), measured as (
  select edition, iso3, name_vi, name_en, rank as world_rank, unnest([
    {number: 0, index: 'egdi', index_name_vi: 'Chỉ số EGDI', index_name_en: 'EGDI', value: egdi},
    {number: 1, index: 'osi', index_name_vi: 'Dịch vụ trực tuyến (OSI)', index_name_en: 'Online service (OSI)', value: osi}
  ], recursive := true) from chosen
)
select edition, iso3, name_vi, name_en, iso3 = 'VNM' as own, world_rank, index, index_name_vi, index_name_en, value,
  rank() over (partition by index order by value desc) as place, count(*) over same as members,
  max(value) over same as best, avg(value) over same as mean, median(value) over same as median,
  value - best as to_best, value - mean as to_mean, value - median as to_median
from measured where value is not null
window same as (partition by index)
order by number, place, iso3
