import type { Text } from '../../i18n/lang.ts'

/** A column as the editor knows it. */
export interface KnownColumn {
  readonly name: string
  readonly type?: string
  readonly note?: Text
  readonly unit?: Text
}

/** A relation that a statement can name: of the dataset, a cell's, or one that only the engine has. */
export interface KnownRelation {
  readonly name: string
  readonly kind: 'table' | 'view' | 'cell' | 'file'
  readonly note?: Text
  readonly columns: readonly KnownColumn[]
  readonly rowCount?: number
}

/** A value that a statement can name as `$name`, and how it reads at present. */
export interface KnownValue {
  readonly name: string
  readonly shown?: string
}

/** All that a statement can name besides what it makes itself. */
export interface Known {
  readonly relations: readonly KnownRelation[]
  readonly values: readonly KnownValue[]
}
