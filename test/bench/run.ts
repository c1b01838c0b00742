import { benches } from './benches.ts'

/** `npm run bench -- <name> …`: runs benches by name and prints what they measured; without a name it lists them. */
const names = process.argv.slice(2)
const unknown = names.filter((name) => !(name in benches))
if (names.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`Unknown bench: ${unknown.join(', ')}.`)
  console.log(`npm run bench -- <name>, where <name> is one of: ${Object.keys(benches).join(', ')}`)
  process.exit(unknown.length > 0 ? 1 : 0)
}
for (const name of names) {
  console.log(`\n## ${name}\n`)
  await benches[name]?.()
}
process.exit(0)
