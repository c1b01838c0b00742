/** An identifier in double quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text in single quotes. DuckDB's plain strings know no other escape. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Catalog of the site's dataset, attached read-only. */
export const datasetCatalog = 'sotay'

/** Where the relations of cells and files live. */
export const notebookSchema = 'memory.main'

/** Where orders of rows are kept; out of reach of unqualified names. */
export const arrangedSchema = 'memory.arranged'

/** Unqualified names find cell relations first, then the dataset's tables. */
export const searchPath = `${notebookSchema},${datasetCatalog}.main`

/** A relation of a cell or a file, qualified; accents are composed, as those of statements are when they are sent. */
export function notebookName(name: string): string {
  return `${notebookSchema}.${quoteName(name.normalize('NFC'))}`
}
