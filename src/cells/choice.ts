import * as v from 'valibot'

/** An id of the dataset; its letters are such that it may stand in the text of a statement. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))

/** `$name`, the value of an input. */
export const parameterSchema = v.pipe(v.string(), v.regex(/^\$[\p{L}_][\p{L}\p{M}\p{N}_]*$/u))

/** A text as SQL: `$name` as it is, any other as a literal. */
export function textSql(text: string): string {
  return v.safeParse(parameterSchema, text).success ? text : `'${text.replaceAll("'", "''")}'`
}

/** One value or a list of them, always read as a list. */
export function oneOrMore<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(
    v.union([v.array(schema), schema]),
    v.transform((chosen): readonly v.InferOutput<Schema>[] => (Array.isArray(chosen) ? chosen : [chosen]))
  )
}

/** A condition that a column holds one of the chosen values, or of those that `$name` is; nothing chosen is no condition. */
export function chosenSql(column: string, chosen: readonly string[] | string | undefined): string[] {
  if (chosen === undefined) return []
  return [`${column} in (${typeof chosen === 'string' ? chosen : chosen.map((value) => `'${value}'`).join(', ')})`]
}
