import * as v from 'valibot'

/** An id of the dataset; its letters are such that it may stand in the text of a statement. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))

/** One value or a list of them, always read as a list. */
export function oneOrMore<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(
    v.union([v.array(schema), schema]),
    v.transform((chosen): readonly v.InferOutput<Schema>[] => (Array.isArray(chosen) ? chosen : [chosen]))
  )
}

/** A condition that a column holds one of the chosen values; nothing chosen is no condition. */
export function chosenSql(column: string, chosen: readonly string[] | undefined): string[] {
  return chosen === undefined ? [] : [`${column} in (${chosen.map((value) => `'${value}'`).join(', ')})`]
}
