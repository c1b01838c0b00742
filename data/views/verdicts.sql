with readings as (
  select claim_id, reading, bool_and(holds) as holds, bool_or(holds is null) as missing
  from claim_parts group by claim_id, reading
),
counts as (
  select claim_id, count(*) as n, bool_or(missing) as missing, count(*) filter (where holds) as holding,
    list(reading order by reading) filter (where holds) as holding_readings,
    list(reading order by reading) filter (where not holds) as failing_readings
  from readings group by claim_id
)
select c.claim_id, c.source_id, c.statement_vi, c.statement_en,
  case
    when n is null or missing then 'unchecked'
    when holding = n and c.scope = 'record' then 'supported'
    when holding = n then 'consistent'
    when holding = 0 then 'contradicted'
    else 'depends'
  end as verdict,
  if(missing, [], coalesce(holding_readings, [])) as holding_readings,
  if(missing, [], coalesce(failing_readings, [])) as failing_readings,
  c.fact_ids
from claims c left join counts using (claim_id)
