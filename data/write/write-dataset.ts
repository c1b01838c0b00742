import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tables as specs } from '../../src/dataset/schema.ts'
import type { Tables } from '../tables/dataset.ts'
import { plain, spreadsheet, toCsv } from './csv.ts'
import { toDatapackage, type Resource } from './datapackage.ts'
import { writeDuckdb } from './duckdb.ts'
import type { View } from './fill.ts'
import { toParquet } from './parquet.ts'
import { toProvenance } from './provenance.ts'
import { datasetVersion } from './version.ts'

/** What goes into the published files: rows, views, and the release number of the changelog. */
export interface Content {
  readonly tables: Tables
  readonly views: readonly View[]
  readonly release: string
}

/** Writes the published files of the dataset into `folder`, which it empties first; gives the version. */
export async function writeDataset(folder: string, { tables, views, release }: Content): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'excel'), { recursive: true })
  const write = (file: string, content: string | Uint8Array): void => writeFileSync(join(folder, file), content)
  const version = datasetVersion(specs, tables, views)
  const all = { ...tables, ...(await writeDuckdb(join(folder, 'sotay.duckdb'), specs, tables, views)) }
  const resources: Resource[] = []
  for (const spec of specs) {
    const rows = all[spec.name] ?? []
    const csv = Buffer.from(toCsv(spec, rows, plain))
    resources.push({ spec, csv })
    write(`${spec.name}.csv`, csv)
    write(join('excel', `${spec.name}.csv`), toCsv(spec, rows, spreadsheet))
    write(`${spec.name}.parquet`, toParquet(spec, rows))
  }
  write('datapackage.json', toDatapackage(release, version, resources))
  write('provenance.json', toProvenance(tables, version))
  return version
}
