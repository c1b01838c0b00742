with pairs(derived_id, formula, unit, a, b, name_vi, name_en) as (
  values
    ('money-per-working-day', 'a / b', 'VND', 'report-2020-money-saved', 'report-2020-working-days-saved',
      'Một ngày công quy ra tiền', 'Money per working day saved'),
    ('level4-rise-2019', 'a - b', 'pp', 'report-2020-level4-share-2019', 'report-2020-level4-share-2018',
      'Mức tăng dịch vụ công mức độ 4, 2018–2019', 'Rise of level-4 services, 2018–2019'),
    ('level4-times-2019', 'a / b', 'times', 'report-2020-level4-share-2019', 'report-2020-level4-share-2018',
      'Số lần tăng dịch vụ công mức độ 4, 2018–2019', 'Level-4 services of 2019 over 2018'),
    ('edocs-rise-2019', 'a - b', 'pp', 'report-2020-edocs-share-2019', 'report-2020-edocs-share-2018',
      'Mức tăng văn bản điện tử, 2018–2019', 'Rise of electronic documents, 2018–2019'),
    ('edocs-growth-2019', '100 * (a / b - 1)', '%', 'report-2020-edocs-share-2019', 'report-2020-edocs-share-2018',
      'Tốc độ tăng văn bản điện tử, 2018–2019', 'Growth of electronic documents, 2018–2019'),
    ('edocs-to-target-2020', 'a - b', 'pp', 'report-2020-edocs-share-target-2020', 'report-2020-edocs-share-2019',
      'Văn bản điện tử còn cách mục tiêu 2020', 'Electronic documents short of the 2020 target'),
    ('agency-platforms-rise-2019', 'a - b', 'pp', 'report-2020-agency-platforms-2019', 'report-2020-agency-platforms-2018',
      'Mức tăng cơ quan có nền tảng, 2018–2019', 'Rise of agencies with a platform, 2018–2019'),
    ('portal-online-share', '100 * a / b', '%', 'report-2020-portal-dossiers-online', 'report-2020-portal-dossiers-synced',
      'Hồ sơ trực tuyến trong hồ sơ đồng bộ', 'Online dossiers of those tracked'),
    ('egdi-rise-thailand-2020', 'b - a', 'place', 'session-2021-egdi-rank-thailand-2020', 'session-2021-egdi-rank-thailand-2018',
      'Thái Lan tăng bậc, 2018–2020', 'Places gained by Thailand, 2018–2020'),
    ('egdi-rise-indonesia-2020', 'b - a', 'place', 'session-2021-egdi-rank-indonesia-2020', 'session-2021-egdi-rank-indonesia-2018',
      'Indonesia tăng bậc, 2018–2020', 'Places gained by Indonesia, 2018–2020'),
    ('egdi-rise-cambodia-2020', 'b - a', 'place', 'session-2021-egdi-rank-cambodia-2020', 'session-2021-egdi-rank-cambodia-2018',
      'Campuchia tăng bậc, 2018–2020', 'Places gained by Cambodia, 2018–2020'),
    ('egdi-rise-myanmar-2020', 'b - a', 'place', 'session-2021-egdi-rank-myanmar-2020', 'session-2021-egdi-rank-myanmar-2018',
      'Myanmar tăng bậc, 2018–2020', 'Places gained by Myanmar, 2018–2020')
),
wholes as (
  select f.*, i.name_vi, i.name_en from facts f join indicators i on i.id = f.indicator_id
  where f.of_value is not null and f.kind <> 'rank'
)
select fact_id || '-share' as derived_id, name_vi || ': tỷ lệ' as name_vi, name_en || ': share' as name_en,
  100 * value / of_value as value, '%' as unit, '100 * value / of_value' as formula, relation, [fact_id] as fact_ids
from wholes
union all
select fact_id || '-remaining', name_vi || ': còn lại', name_en || ': remaining', of_value - value, unit,
  'of_value - value', relation, [fact_id]
from wholes
union all
select p.derived_id, p.name_vi, p.name_en,
  case p.formula
    when 'a / b' then a.value / b.value
    when 'a - b' then a.value - b.value
    when 'b - a' then b.value - a.value
    when '100 * a / b' then 100 * a.value / b.value
    when '100 * (a / b - 1)' then 100 * (a.value / b.value - 1)
  end,
  p.unit, p.formula, if(a.relation = '=' and b.relation = '=', '=', '~'), [a.fact_id, b.fact_id]
from pairs p join facts a on a.fact_id = p.a join facts b on b.fact_id = p.b
