import { fileURLToPath } from 'node:url'
import { DataError } from './read/complaints.ts'
import { readAuthored } from './read/read-authored.ts'
import { assemble } from './tables/assemble.ts'
import { datasetViews } from './views/views.ts'
import { writeDataset } from './write/write-dataset.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const published = fileURLToPath(new URL('../public/data', import.meta.url))

try {
  const tables = assemble(readAuthored(here))
  const version = await writeDataset(published, tables, datasetViews(here, tables))
  console.log(`public/data: dataset ${version}`)
} catch (error) {
  if (!(error instanceof DataError)) throw error
  for (const { file, line, reason } of error.complaints) console.error(`data/${file}:${line}: ${reason}`)
  process.exitCode = 1
}
