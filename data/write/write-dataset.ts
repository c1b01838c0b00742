import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
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

/** Writes the published files of the dataset into `folder` and removes what else lies there; gives the version. */
export async function writeDataset(folder: string, { tables, views, release }: Content): Promise<string> {
  const version = datasetVersion(specs, tables, views)
  const database = await databaseFile(tables, views)
  const all = { ...tables, ...database.views }
  const files = new Map<string, string | Uint8Array>([['sotay.duckdb', database.bytes]])
  const resources: Resource[] = []
  for (const spec of specs) {
    const rows = all[spec.name] ?? []
    const csv = Buffer.from(toCsv(spec, rows, plain))
    resources.push({ spec, csv })
    files.set(`${spec.name}.csv`, csv)
    files.set(join('excel', `${spec.name}.csv`), toCsv(spec, rows, spreadsheet))
    files.set(`${spec.name}.parquet`, toParquet(spec, rows))
  }
  files.set('datapackage.json', toDatapackage(release, version, resources))
  files.set('provenance.json', toProvenance(tables, version))
  replaceFiles(folder, files)
  return version
}

async function databaseFile(tables: Tables, views: readonly View[]): Promise<{ bytes: Uint8Array; views: Tables }> {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-'))
  const path = join(folder, 'sotay.duckdb')
  try {
    const rows = await writeDuckdb(path, specs, tables, views)
    return { bytes: readFileSync(path), views: rows }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Puts each file in place by a rename, so that a reader never sees half of one. */
function replaceFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(join(folder, 'excel'), { recursive: true })
  for (const [name, content] of files) {
    const path = join(folder, name)
    const fresh = `${path}.${process.pid}`
    writeFileSync(fresh, content)
    renameSync(fresh, path)
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !files.has(relative(folder, path)) && !/\.\d+$/.test(path)) rmSync(path, { force: true })
  }
}
