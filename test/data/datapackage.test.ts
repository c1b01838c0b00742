import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { makeDataset } from '../../data/dataset.ts'
import { writeDataset } from '../../data/write/write-dataset.ts'
import { dataRoot } from './copy-data.ts'

/** The rules of Tabular Data Package v1 that concern us (specs.frictionlessdata.io). */
const name = v.pipe(v.string(), v.regex(/^[-a-z0-9._]+$/))
const source = v.strictObject({ title: v.string(), path: v.optional(v.pipe(v.string(), v.url())) })
const licence = v.strictObject({ name: v.string(), title: v.string(), path: v.pipe(v.string(), v.url()) })
const field = v.strictObject({
  name: v.string(),
  type: v.picklist(['string', 'integer', 'number', 'boolean', 'date']),
  description: v.string(),
  description_vi: v.string(),
  unit: v.optional(v.string()),
  constraints: v.optional(v.strictObject({ required: v.boolean() }))
})
const resource = v.strictObject({
  profile: v.literal('tabular-data-resource'),
  name,
  path: v.pipe(v.string(), v.regex(/^[a-z_]+\.csv$/)),
  format: v.literal('csv'),
  mediatype: v.literal('text/csv'),
  encoding: v.literal('utf-8'),
  bytes: v.pipe(v.number(), v.integer()),
  hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  description: v.string(),
  description_vi: v.string(),
  sources: v.array(source),
  licenses: v.optional(v.array(licence)),
  schema: v.strictObject({
    fields: v.array(field),
    missingValues: v.array(v.string()),
    primaryKey: v.pipe(v.array(v.string()), v.minLength(1)),
    foreignKeys: v.array(
      v.strictObject({ fields: v.string(), reference: v.strictObject({ resource: v.string(), fields: v.string() }) })
    )
  })
})
const datapackage = v.strictObject({
  profile: v.literal('tabular-data-package'),
  name,
  title: v.string(),
  description: v.string(),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/)),
  licenses: v.pipe(v.array(licence), v.minLength(1)),
  sources: v.pipe(v.array(source), v.minLength(1)),
  resources: v.pipe(v.array(resource), v.minLength(1))
})

const folder = mkdtempSync(join(tmpdir(), 'sotay-package-'))
let content: v.InferOutput<typeof datapackage>

beforeAll(async () => {
  await writeDataset(folder, await makeDataset(dataRoot))
  content = v.parse(datapackage, JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')))
})

test('the data package describes the files that are there', () => {
  for (const { path, bytes, hash, schema } of content.resources) {
    const file = readFileSync(join(folder, path))
    expect([path, file.length]).toEqual([path, bytes])
    expect(hash).toBe('sha256:' + createHash('sha256').update(file).digest('hex'))
    expect(file.toString('utf8').split('\n')[0]).toBe(schema.fields.map((field) => field.name).join(','))
  }
})

test('every CSV keeps the types, required fields, primary key and foreign keys of its schema', async () => {
  const types = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' }
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const one = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRowsJson()[0]?.[0]
  for (const { name, path, schema } of content.resources) {
    const columns = schema.fields.map((field) => `'${field.name}': '${types[field.type]}'`).join(', ')
    await connection.run(
      `CREATE TABLE "${name}" AS FROM read_csv('${join(folder, path)}', header = true, columns = {${columns}}, nullstr = '')`
    )
    for (const { name: column, constraints } of schema.fields)
      if (constraints?.required)
        expect([name, column, await one(`SELECT count(*) FROM "${name}" WHERE "${column}" IS NULL`)]).toEqual([
          name,
          column,
          '0'
        ])
    const keys = schema.primaryKey.map((key) => `"${key}"`).join(', ')
    expect([name, await one(`SELECT count(*) - count(DISTINCT (${keys})) FROM "${name}"`)]).toEqual([name, '0'])
  }
  for (const { name, schema } of content.resources)
    for (const { fields, reference } of schema.foreignKeys) {
      const orphans = `SELECT count(*) FROM "${name}" WHERE "${fields}" IS NOT NULL
        AND "${fields}" NOT IN (SELECT "${reference.fields}" FROM "${reference.resource}")`
      expect([name, fields, await one(orphans)]).toEqual([name, fields, '0'])
    }
  connection.closeSync()
  instance.closeSync()
})
