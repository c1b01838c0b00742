with moved as (
  select e.*, weight_osi, weight_tii, weight_hci, d.previous, name_vi, name_en,
    coalesce(asean_since <= make_date(2024, 12, 31), false) as in_group,
    iso3 = 'VNM' as chosen, case when chosen then round(egdi + weight_osi * (0.8 - osi), 9) else egdi end as score
  from egdi e join editions d on d.year = e.edition join countries using (iso3)
  where e.edition = 2024 and e.rated
)
select m.edition, m.iso3, name_vi, name_en, chosen,
  1 + (select count(*) from moved o where o.score > m.score or o.score = m.score and o.score = o.egdi and m.score = m.egdi and o.rank < m.rank) as place,
  count(*) over () as world,
  case when in_group then 1 + (select count(*) from moved o where o.in_group and (o.score > m.score or o.score = m.score and o.score = o.egdi and m.score = m.egdi and o.rank < m.rank)) end as group_place,
  count(*) filter (in_group) over () as group_members,
  m.score, m.rank, m.egdi, m.osi, m.tii, m.hci, weight_osi, weight_tii, weight_hci,
  m.previous, p.osi as previous_osi, p.tii as previous_tii, p.hci as previous_hci
from moved m left join egdi p on p.iso3 = m.iso3 and p.edition = m.previous and p.rated
order by place, m.iso3
