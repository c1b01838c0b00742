import type { TransformSpec } from '../../chart/transform.ts'
import { quoteName } from '../../engine/names.ts'
import { ProblemError } from '../../notebook/problem.ts'

/**
 * The SELECT that takes a chart's steps over a relation of these columns, with the names of the columns that it gives.
 * A column in two languages (`name_vi`, `name_en`) can be named by what both share. Rows that were not rated (`rated` is
 * false) are left out first: their zeros stand for "unknown". Throws a ProblemError for a column that is not there.
 */
export function transformSql(relation: string, columns: readonly string[], steps: readonly TransformSpec[]): string {
  const rated = columns.includes('rated') ? ' where rated is not false' : ''
  let sql = `select * from ${quoteName(relation)}${rated}`
  let held = [...columns]
  for (const step of steps) {
    const { select, gives } = stepSql(step, held, relation)
    sql = `select ${select.expressions.join(', ')} from (${sql})${select.group}`
    held = gives
  }
  return sql
}

interface Step {
  readonly select: { readonly expressions: readonly string[]; readonly group: string }
  readonly gives: string[]
}

function stepSql(step: TransformSpec, held: readonly string[], relation: string): Step {
  const find = (name: string): string[] => {
    const found = held.includes(name) ? [name] : held.includes(`${name}_vi`) ? [`${name}_vi`, `${name}_en`] : []
    if (found.length > 0) return found
    const params = { name, data: relation, columns: held.slice(0, 20).join(', ') }
    throw new ProblemError({ key: 'chart_unknown_column', params, ...step.at })
  }
  const one = (name: string): string => quoteName(find(name)[0] ?? name)
  if (step.kind === 'group') {
    const keys = step.by.flatMap(find)
    const values = step.values.map(({ as, how, column }) => {
      const of = column === undefined ? '*' : one(column)
      return `${how}(${of}) as ${quoteName(as)}`
    })
    const names = keys.map(quoteName)
    const group = names.length > 0 ? ` group by ${names.join(', ')} order by ${names.join(', ')}` : ''
    return {
      select: { expressions: [...names, ...values], group },
      gives: [...keys, ...step.values.map(({ as }) => as)]
    }
  }
  const made = `${expressionOf(step, one, find)} as ${quoteName(step.as)}`
  const rest = held.filter((name) => name !== step.as)
  return { select: { expressions: [...rest.map(quoteName), made], group: '' }, gives: [...rest, step.as] }
}

function expressionOf(
  step: Exclude<TransformSpec, { kind: 'group' }>,
  one: (name: string) => string,
  find: (name: string) => string[]
): string {
  const column = one(step.column)
  if (step.kind === 'bin')
    return `round((floor(${column} / ${step.step}::double + 1e-9) + 0.5) * ${step.step}::double, 9)`
  const by = step.by.flatMap(find).map(quoteName)
  const partition = by.length > 0 ? `partition by ${by.join(', ')}` : ''
  if (step.kind === 'normalise') return `${column} / nullif(sum(${column}) over (${partition}), 0)`
  if (step.kind === 'rank') {
    const order = `order by ${column} ${step.better === 'higher' ? 'desc' : 'asc'} nulls last`
    return `case when ${column} is not null then rank() over (${partition} ${order}) end`
  }
  const order = `${partition} order by ${one(step.order)}`
  if (step.how === 'difference') return `${column} - lag(${column}) over (${order})`
  if (step.how === 'sum') return `sum(${column}) over (${order} rows unbounded preceding)`
  return `avg(${column}) over (${order} rows ${step.rows - 1} preceding)`
}
