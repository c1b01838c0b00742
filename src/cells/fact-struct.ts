/** SQL of a record that shows a fact: the row of `facts` named `f` with the names of its indicator, unit and text. */
export function factStruct(f: string): string {
  const name = (table: string, id: string, column: string) =>
    `(select n.${column} from ${table} n where n.${table === 'units' ? 'code' : 'id'} = ${f}.${id})`
  const fields = [
    ...['fact_id', 'numeral', 'quote', 'value', 'of_value', 'unit', 'relation', 'kind', 'period'].map(
      (column) => `${column}: ${f}.${column}`
    ),
    `place: ${f}.numeral_start - ${f}.quote_start`,
    `name_vi: ${name('indicators', 'indicator_id', 'name_vi')}`,
    `name_en: ${name('indicators', 'indicator_id', 'name_en')}`,
    `unit_vi: ${name('units', 'unit', 'name_vi')}`,
    `unit_en: ${name('units', 'unit', 'name_en')}`,
    `label_vi: ${name('sources', 'source_id', 'label_vi')}`,
    `label_en: ${name('sources', 'source_id', 'label_en')}`
  ]
  return `{${fields.join(', ')}}`
}
