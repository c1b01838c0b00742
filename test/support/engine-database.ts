import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small dataset file like the site's, written by native DuckDB at the storage version that the browser's reads. */
export async function makeDatabase(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'sotay-'))
  const instance = await DuckDBInstance.create(':memory:')
  try {
    const connection = await instance.connect()
    const path = join(folder, 'sotay.duckdb')
    await connection.run(`ATTACH '${path}' AS sotay (STORAGE_VERSION 'v1.2.0')`)
    await connection.run(`
      CREATE TABLE sotay.egdi (edition INTEGER, iso3 VARCHAR, rank INTEGER, egdi DOUBLE);
      INSERT INTO sotay.egdi VALUES
        (2018, 'VNM', 88, 0.5931), (2020, 'VNM', 86, 0.6667), (2020, 'SGP', 11, 0.915), (2020, 'ERI', NULL, 0);
      CREATE TABLE sotay.countries (iso3 VARCHAR, name_vi VARCHAR, asean_since DATE);
      INSERT INTO sotay.countries VALUES
        ('VNM', 'Việt Nam', '1995-07-28'), ('SGP', 'Xin-ga-po', '1967-08-08'), ('ERI', 'Ê-ri-tơ-rê-a', NULL)`)
    await connection.run('DETACH sotay')
    connection.closeSync()
    return new Uint8Array(await readFile(path))
  } finally {
    instance.closeSync()
    await rm(folder, { recursive: true })
  }
}
