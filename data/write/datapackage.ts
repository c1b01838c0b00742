import { createHash } from 'node:crypto'
import { origins } from '../../src/dataset/origins.ts'
import type { ColumnSpec, SqlType, TableSpec } from '../../src/dataset/schema.ts'

const types: Readonly<Record<SqlType, string>> = {
  VARCHAR: 'string',
  INTEGER: 'integer',
  DOUBLE: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
  'VARCHAR[]': 'string'
}

/** A published CSV file: its table and its bytes. */
export interface Resource {
  readonly spec: TableSpec
  readonly csv: Buffer
}

/**
 * The text of `datapackage.json`: a Tabular Data Package (Frictionless v1) over the CSV files, with the schema, sources
 * and licence of each. `release` is the number from the changelog, `version` the hash; together a semantic version.
 */
export function toDatapackage(release: string, version: string, resources: readonly Resource[]): string {
  const content = {
    profile: 'tabular-data-package',
    name: 'sotay',
    title: 'Sổ tay số: chính phủ điện tử Việt Nam, lời nói và hồ sơ',
    description:
      'What five Vietnamese press texts say about e-government, figure by figure, beside the official record.',
    version: `${release}+${version}`,
    licenses: [origins.project.licence],
    sources: Object.values(origins).map(({ en, path }) => ({ title: en, ...(path && { path }) })),
    resources: resources.map(toResource)
  }
  return JSON.stringify(content, null, 2) + '\n'
}

function toResource({ spec, csv }: Resource): object {
  const { en, path, licence } = origins[spec.origin]
  return {
    profile: 'tabular-data-resource',
    name: spec.name,
    path: `${spec.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: csv.length,
    hash: 'sha256:' + createHash('sha256').update(csv).digest('hex'),
    description: spec.en,
    description_vi: spec.vi,
    sources: [{ title: en, ...(path && { path }) }],
    ...(licence && { licenses: [licence] }),
    schema: toSchema(spec)
  }
}

function toSchema(spec: TableSpec): object {
  const keys = spec.columns.filter(({ key }) => key).map(({ name }) => name)
  const references = spec.columns.filter(({ refers, type }) => refers && type !== 'VARCHAR[]')
  return {
    fields: spec.columns.map(toField),
    missingValues: [''],
    primaryKey: keys,
    foreignKeys: references.map(({ name, refers = '' }) => {
      const [resource, fields] = refers.split('.')
      return { fields: name, reference: { resource, fields } }
    })
  }
}

function toField({ name, type, vi, en, nullable, unit }: ColumnSpec): object {
  return {
    name,
    type: types[type],
    description: type === 'VARCHAR[]' ? `${en} Ids separated by a space.` : en,
    description_vi: vi,
    ...(unit && { unit }),
    ...(!nullable && type !== 'VARCHAR[]' && { constraints: { required: true } })
  }
}
