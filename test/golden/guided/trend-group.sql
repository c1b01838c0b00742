with ranked as (
  select edition, iso3, rank() over (partition by edition order by hci desc) as place,
    count(*) over (partition by edition) as members, egdi, osi, tii, hci, epi, rank
  from egdi join countries using (iso3)
  where rated and edition between 2003 and 2024 and hci is not null and (coalesce(asean_since <= make_date(2024, 12, 31), false))
)
select r.edition, iso3, name_vi, name_en, r.rank, place, members, hci
from ranked r join countries c using (iso3)
where iso3 = 'VNM' or coalesce(asean_since <= make_date(2024, 12, 31), false)
order by iso3, r.edition
