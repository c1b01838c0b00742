with members as (
  select e.edition, 'world' as group_id, e.iso3, e.egdi, e.rated from egdi e
  union all
  select e.edition, 'south_east_asia', e.iso3, e.egdi, e.rated
  from egdi e join countries c using (iso3) where c.subregion = 'South-eastern Asia'
  union all
  select e.edition, 'asean', e.iso3, e.egdi, e.rated
  from egdi e join countries c using (iso3) where c.asean_since <= make_date(e.edition, 12, 31)
)
select edition, group_id, iso3,
  (rank() over (partition by edition, group_id order by egdi desc))::integer as place,
  (count(*) over (partition by edition, group_id))::integer as members,
  count(*) over (partition by edition, group_id, egdi) > 1 as tied,
  egdi
from members
where rated
