import type * as v from 'valibot'
import { bindChart, chartNames } from '../chart/bind.ts'
import { chartSpecFrom } from '../chart/parse.ts'
import { parseSpec } from '../notebook/parse-spec.ts'
import type { Problem } from '../notebook/problem.ts'
import type { Table } from '../table/table.ts'
import { checkNames } from './check-names.ts'
import type { Kind } from './host.ts'
import type { ColumnView } from './output.ts'
import { runQuery, valuesOf } from './run-query.ts'
import { sqlReads } from './sql/kind.ts'
import { readNames } from './sql/names.ts'

/** What a guided cell compiles to: a statement, a chart of its rows as plain data, and how its columns are shown. */
export interface Compiled {
  readonly sql: string
  readonly chart?: Readonly<Record<string, unknown>>
  readonly columns: readonly ColumnView[]
  /** Rows that stand out; the value may be `$name` of an input. */
  readonly highlight?: { readonly column: string; readonly value: string }
}

/**
 * A kind of cell that is a few lines of YAML over a statement and a chart; `notes` finds in its rows what a reader must
 * know of them.
 */
export function guidedKind<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  compile: (spec: v.InferOutput<Schema>) => Compiled,
  notes: (table: Table) => readonly Problem[] = () => []
): Kind<v.InferOutput<Schema>> & { compile: typeof compile } {
  return {
    name,
    compile,
    parse: (body) => parseSpec(schema, body),
    reads(spec) {
      const { sql, highlight } = compile(spec)
      const own = highlight && nameIn(highlight.value)
      const named = sqlReads(readNames(sql))
      return own === undefined || named.some(({ name }) => name === own)
        ? named
        : [...named, { name: own, need: 'value' }]
    },
    async run(spec, inputs, host) {
      const { sql, chart, columns, highlight } = compile(spec)
      // Its first rows alone would make another chart.
      const whole = { ...host, early: undefined }
      const { parameters } = readNames(sql)
      const result = await runQuery(sql, parameters, inputs, whole)
      const drawn = chart && chartSpecFrom({ data: host.relation, ...chart })
      if (drawn && !drawn.ok) throw new Error(`${name} made a bad chart: ` + JSON.stringify(drawn.problems))
      const marked = highlight && nameIn(highlight.value)
      const asked = valuesOf(marked === undefined ? parameters : [...parameters, marked], inputs)
      const value = marked === undefined ? highlight?.value : asked[marked]
      await checkNames(spec as object, asked, result, host)
      const warnings = notes(result.table)
      return {
        ...result,
        sql,
        columns,
        ...(highlight && typeof value === 'string' && { highlight: { ...highlight, value } }),
        ...(drawn && { chart: bindChart(drawn.value, valuesOf(chartNames(drawn.value), inputs)) }),
        ...(warnings.length > 0 && { warnings })
      }
    }
  }
}

function nameIn(value: string): string | undefined {
  return value.startsWith('$') ? value.slice(1) : undefined
}
