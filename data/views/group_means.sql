select edition, group_id, max(members)::integer as members, avg(egdi) as mean_egdi, median(egdi) as median_egdi
from group_ranks
group by edition, group_id
