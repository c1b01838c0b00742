import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tables as specs } from '../../src/dataset/schema.ts'
import type { Tables } from '../tables/dataset.ts'
import { plain, spreadsheet, toCsv } from './csv.ts'
import { writeDuckdb, type View } from './duckdb.ts'
import { toProvenance } from './provenance.ts'
import { datasetVersion } from './version.ts'

/** Writes the published files of the dataset into `folder`, which it empties first; gives the version. */
export async function writeDataset(folder: string, tables: Tables, views: readonly View[]): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'excel'), { recursive: true })
  const version = datasetVersion(specs, tables, views)
  await writeDuckdb(join(folder, 'sotay.duckdb'), specs, tables, views)
  for (const spec of specs.filter(({ kind }) => kind === 'table')) {
    const rows = tables[spec.name] ?? []
    writeFileSync(join(folder, `${spec.name}.csv`), toCsv(spec, rows, plain))
    writeFileSync(join(folder, 'excel', `${spec.name}.csv`), toCsv(spec, rows, spreadsheet))
  }
  writeFileSync(join(folder, 'provenance.json'), toProvenance(tables, version))
  return version
}
