import { deleteDB, openDB } from 'idb'

/** How long the browser may take, in milliseconds, before it is believed to be safe without. */
const patience = 2_000

/**
 * Makes the browser begin a new log for the databases of this origin, and put what the old one holds into tables.
 *
 * Chromium keeps IndexedDB in a LevelDB and goes on writing to the log that it finds. A browser killed in the middle of
 * a write leaves half a record at the log's end; what is written after it cannot be read by the next start, which then
 * throws all databases of the origin away, acknowledged or not. Deleting a database compacts, which closes the log:
 * a small one is made and deleted for that. Elsewhere it does nothing. Never throws.
 */
export async function freshLog(name: string): Promise<void> {
  const turn = async () => {
    const database = await openDB(name)
    database.close()
    await deleteDB(name)
  }
  await Promise.race([turn().catch(() => undefined), new Promise((done) => setTimeout(done, patience))])
}
