/** Whether a SQL type holds whole numbers. */
export function isIntegerType(type: string): boolean {
  return /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|BIGNUM|DECIMAL\(\d+,0\))$/.test(type)
}

/** Whether a SQL type holds numbers that can be added and drawn on a scale. */
export function isNumericType(type: string): boolean {
  return isIntegerType(type) || /^DECIMAL\(\d+,\d+\)$/.test(type) || type === 'DOUBLE' || type === 'FLOAT'
}

/** Whether a SQL type's values are `Date`: DATE and every TIMESTAMP. */
export function isTemporalType(type: string): boolean {
  return type === 'DATE' || type.startsWith('TIMESTAMP')
}

/** Whether a SQL type's values are words: VARCHAR and ENUM. */
export function isTextType(type: string): boolean {
  return type === 'VARCHAR' || (/^ENUM(\(|$)/.test(type) && !type.endsWith(']'))
}

/** Whether a SQL type is made of other types. */
export function isNestedType(type: string): boolean {
  return type.endsWith(']') || /^(STRUCT|MAP|UNION)\(/.test(type)
}
