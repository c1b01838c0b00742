with rated as (
  select *, rank() over (order by osi desc) as world_place, count(*) over () as world
  from egdi where edition = 2024 and rated
)
select edition, iso3, name_vi, name_en, rank() over (order by osi desc) as place, count(*) over () as members,
  world_place as rank, world, osi,
  count(*) over (partition by world_place) > 1 as tied,
  (select count(*) from egdi join countries using (iso3)
   where edition = 2024 and not rated and region = (select region from countries where iso3 = 'VNM')) as unrated
from rated join countries using (iso3)
where region = (select region from countries where iso3 = 'VNM')
order by place, iso3
limit 5
