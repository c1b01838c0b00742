import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkClaims } from './check/check-claims.ts'
import { DataError } from './read/complaints.ts'
import { readAuthored } from './read/read-authored.ts'
import { assemble } from './tables/assemble.ts'
import { datasetViews } from './views/views.ts'
import type { Content } from './write/write-dataset.ts'

/** Reads, assembles and checks the folder `data/` at `root`; all that is wrong is one `DataError`. */
export async function makeDataset(root: string): Promise<Content> {
  const authored = readAuthored(root)
  const tables = assemble(authored)
  const views = datasetViews(root, tables)
  await checkClaims(authored.claims, tables, views)
  return { tables, views, release: readRelease(root) }
}

function readRelease(root: string): string {
  const release = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))?.[1]
  if (!release) throw new DataError([{ file: 'CHANGELOG.md', line: 1, reason: 'no heading with a release number' }])
  return release
}
