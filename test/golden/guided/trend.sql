with ranked as (
  select edition, iso3, rank() over (partition by edition order by rank) as place,
    count(*) over (partition by edition) as members, egdi, osi, tii, hci, epi, rank
  from egdi
  where rated and edition between 2003 and 2024 and egdi is not null
),
steps as (
  select edition, lag(edition) over (order by edition) as since from egdi where iso3 = 'VNM' and rated
), mix as (
  select s.edition, s.since, way, a.rank - b.rank as gain, if((way >> 0) & 1 = 1, b.osi, a.osi) as osi, if((way >> 1) & 1 = 1, b.tii, a.tii) as tii, if((way >> 2) & 1 = 1, b.hci, a.hci) as hci,
    if((way >> 3) & 1 = 1, s.edition, s.since) as others, if((way >> 4) & 1 = 1, s.edition, s.since) as weights
  from steps s cross join range(32) w(way)
  join egdi a on a.edition = s.since and a.iso3 = 'VNM' join egdi b on b.edition = s.edition and b.iso3 = 'VNM'
), mixed as (
  select m.edition, m.since, way, gain, 1 + count(o.iso3) as rank
  from mix m join editions e on e.year = m.weights
  left join egdi o on o.edition = m.others and o.rated and o.iso3 <> 'VNM' and round(weight_osi * o.osi + weight_tii * o.tii + weight_hci * o.hci, 9) > round(weight_osi * m.osi + weight_tii * m.tii + weight_hci * m.hci, 9)
  group by all
), gains as (
  select m.edition, m.since, any_value(m.gain) as gain,
    sum((m.rank - n.rank) * [12, 3, 2, 3, 12][bit_count(m.way) + 1]) filter (cause = 0) / 60 as gain_osi,
    sum((m.rank - n.rank) * [12, 3, 2, 3, 12][bit_count(m.way) + 1]) filter (cause = 1) / 60 as gain_tii,
    sum((m.rank - n.rank) * [12, 3, 2, 3, 12][bit_count(m.way) + 1]) filter (cause = 2) / 60 as gain_hci,
    sum((m.rank - n.rank) * [12, 3, 2, 3, 12][bit_count(m.way) + 1]) filter (cause = 3) / 60 as gain_others,
    sum((m.rank - n.rank) * [12, 3, 2, 3, 12][bit_count(m.way) + 1]) filter (cause = 4) / 60 as gain_weights,
    any_value(m.gain) - sum((m.rank - n.rank) * [12, 3, 2, 3, 12][bit_count(m.way) + 1]) / 60 as gain_rounding
  from mixed m cross join range(5) c(cause)
  join mixed n on n.edition = m.edition and n.way = m.way + (1 << cause)
  where (m.way >> cause) & 1 = 0
  group by all
)
select r.edition, iso3, name_vi, name_en, r.rank, place, members, egdi,
  since, gain, gain_osi, gain_tii, gain_hci, gain_others, gain_weights, gain_rounding
from ranked r join countries c using (iso3)
left join gains g on g.edition = r.edition and iso3 = 'VNM'
where iso3 = 'VNM' or coalesce(asean_since <= make_date(2024, 12, 31), false)
order by iso3, r.edition
