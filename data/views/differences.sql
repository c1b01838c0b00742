select g.fact_id, g.other_id, g.kind, a.value, b.value as other_value, round(b.value - a.value, 6) as difference, a.unit,
  [g.fact_id, g.other_id] as fact_ids
from agreements g join facts a on a.fact_id = g.fact_id join facts b on b.fact_id = g.other_id
