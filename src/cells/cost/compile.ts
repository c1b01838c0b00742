import type { Compiled } from '../guided.ts'
import type { CostSpec } from './spec.ts'

/**
 * The standard cost model as Việt Nam uses it for administrative procedures: time × hourly wage × frequency × population,
 * plus fees (of one filing × frequency × population); before, after, and the difference. Every number is the reader's own.
 */
export function compileCost({ wage, people, before, after }: CostSpec): Compiled {
  const row = (step: string, { hours, fee, times }: CostSpec['before']) =>
    `('${step}', ${[hours, fee, times].map((value) => `${String(value)}::double`).join(', ')})`
  const sql = [
    `with filing(step, hours, fee, times) as (`,
    `  values ${row('before', before)}, ${row('after', after)}`,
    `), yearly as (`,
    `  select *, ${String(wage)}::double as wage, ${String(people)}::double as people,`,
    `    hours * times * people as hours_a_year, hours * wage * times * people as time_cost, fee * times * people as fees`,
    `  from filing`,
    `)`,
    `select step, hours, wage, times, people, fee, hours_a_year, time_cost, fees, time_cost + fees as cost from yearly`,
    `union all`,
    `select 'saved', null, null, null, null, null, b.hours_a_year - a.hours_a_year, b.time_cost - a.time_cost,`,
    `  b.fees - a.fees, b.time_cost + b.fees - a.time_cost - a.fees`,
    `from yearly b, yearly a where b.step = 'before' and a.step = 'after'`
  ].join('\n')
  return { sql, columns: [] }
}
