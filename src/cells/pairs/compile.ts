import { chosenSql } from '../choice.ts'
import { factStruct } from '../fact-struct.ts'
import type { Compiled } from '../guided.ts'
import type { PairsSpec } from './spec.ts'

/** Pairs of linked facts, a row each, in both facts' own words, with the difference and the sum where their units allow. */
export function compilePairs({ of, kind }: PairsSpec): Compiled {
  const conditions = chosenSql('p.kind', kind)
  const sql = [
    `select [p.fact_id, p.other_id] as fact_ids, p.kind, p.note_vi, p.note_en,`,
    `  ${factStruct('a')} as first,`,
    `  ${factStruct('b')} as other,`,
    `  if(a.unit = b.unit, round(b.value - a.value, 6), null) as difference,`,
    `  if(a.unit = b.unit, a.value + b.value, null) as total`,
    `from "${of}" p`,
    `join facts a on a.fact_id = p.fact_id`,
    `join facts b on b.fact_id = p.other_id`,
    ...conditions.map((condition) => `where ${condition}`),
    `order by p.rowid`
  ].join('\n')
  return { sql, columns: [] }
}
