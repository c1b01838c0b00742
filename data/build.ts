import { fileURLToPath } from 'node:url'
import { makeDataset } from './dataset.ts'
import { DataError } from './read/complaints.ts'
import { writeDataset } from './write/write-dataset.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const published = fileURLToPath(new URL('../public/data', import.meta.url))

try {
  const version = await writeDataset(published, await makeDataset(here))
  console.log(`public/data: dataset ${version}`)
} catch (error) {
  if (!(error instanceof DataError)) throw error
  for (const { file, line, reason } of error.complaints) console.error(`data/${file}:${line}: ${reason}`)
  process.exitCode = 1
}
