import { Type, type DataType, type Field } from '@uwdata/flechette'

/** The name of DuckDB's own type inside an Arrow extension type (`hugeint`, `bit`, `arrow.uuid`, …), when it is one. */
export function extensionOf(field: Field): string | undefined {
  const name = field.metadata?.get('ARROW:extension:name')
  if (name !== 'arrow.opaque') return name
  const metadata: unknown = JSON.parse(field.metadata?.get('ARROW:extension:metadata') ?? '{}')
  return (metadata as { type_name?: string }).type_name
}

const extensions: Record<string, string> = {
  'arrow.bool8': 'BOOLEAN',
  'arrow.uuid': 'UUID',
  hugeint: 'HUGEINT',
  uhugeint: 'UHUGEINT',
  bignum: 'BIGNUM',
  bit: 'BIT',
  time_tz: 'TIME WITH TIME ZONE'
}

/**
 * The SQL type of a column as DuckDB prints it, read from an Arrow field of a result made with
 * `arrowLosslessConversion`. `labels` are an ENUM's values, where known.
 */
export function sqlTypeOf(field: Field, labels?: readonly string[]): string {
  const extension = extensionOf(field)
  return (extension && extensions[extension]) ?? plainType(field.type, labels)
}

function plainType(type: DataType, labels?: readonly string[]): string {
  switch (type.typeId) {
    case Type.Null:
      return '"NULL"'
    case Type.Int:
      return (type.signed ? '' : 'U') + { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT' }[type.bitWidth]
    case Type.Float:
      return type.precision === 1 ? 'FLOAT' : 'DOUBLE'
    case Type.Decimal:
      return `DECIMAL(${type.precision},${type.scale})`
    case Type.Bool:
      return 'BOOLEAN'
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
      return 'VARCHAR'
    case Type.Date:
      return 'DATE'
    case Type.Time:
      return type.unit === 3 ? 'TIME_NS' : 'TIME'
    case Type.Timestamp:
      return type.timezone
        ? 'TIMESTAMP WITH TIME ZONE'
        : (['TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP', 'TIMESTAMP_NS'][type.unit] ?? 'TIMESTAMP')
    case Type.Interval:
    case Type.Duration:
      return 'INTERVAL'
    case Type.Dictionary:
      return labels ? `ENUM(${labels.map(quoteText).join(', ')})` : 'ENUM'
    case Type.List:
    case Type.LargeList:
    case Type.ListView:
    case Type.LargeListView:
      return childType(type.children[0], labels) + '[]'
    case Type.FixedSizeList:
      return `${childType(type.children[0], labels)}[${type.stride}]`
    case Type.Struct:
      return `STRUCT(${type.children.map(member).join(', ')})`
    case Type.Union:
      return `UNION(${type.children.map(member).join(', ')})`
    case Type.Map: {
      const [key, value] = (type.children[0].type as { children: Field[] }).children
      return `MAP(${childType(key)}, ${childType(value)})`
    }
    default:
      return 'BLOB'
  }
}

function childType(field: Field | undefined, labels?: readonly string[]): string {
  return field ? sqlTypeOf(field, labels) : '"NULL"'
}

function member(field: Field): string {
  const name = /^[a-z_][a-z0-9_]*$/.test(field.name) ? field.name : `"${field.name.replaceAll('"', '""')}"`
  return field.name === '' ? sqlTypeOf(field) : `${name} ${sqlTypeOf(field)}`
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
