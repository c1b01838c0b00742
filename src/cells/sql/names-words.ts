const set = (words: string) => new Set(words.split(/\s+/))

/** Words with which a query begins. */
export const queryBegins = set(`select with from values table pivot pivot_wider pivot_longer unpivot describe desc show
  summarize`)

/** Words that can be no table's name; after FROM they show that the table is still missing. */
export const reserved = set(`all analyse analyze and any array as asc asymmetric both case cast check collate column
  constraint create default deferrable desc describe distinct do else end except fetch for foreign from group having
  qualify in initially intersect into join leading limit not null offset on only or order pivot pivot_longer pivot_wider
  placing primary references returning select show some summarize symmetric then to trailing union unique unpivot using
  variadic when where window with`)

/** Words that end a list of tables. */
export const listEnds = set('where group having window qualify order limit offset fetch returning')

/** Words after which a query may still begin: `union all by name`, `explain analyze`. */
export const passing = set('all distinct by name explain analyze verbose union intersect except')

/** What `SHOW` shows besides relations. */
export const shown = set('tables all databases schemas variables')

/** Further words that are no bare name of a table. */
export const quoted = set(`anti asof at authorization between binary by collation concurrently cross exists false freeze
  full generated glob ilike inner is isnull lambda lateral left like map natural notnull outer overlaps positional right
  row semi set similar struct table tablesample true try_cast unpack values verbose`)

/** Words that can follow a table and are no alias of it. */
export const afterTable = set(
  'anti asof at cross full inner left natural outer positional right semi set tablesample values by'
)
