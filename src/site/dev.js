import { existsSync } from 'node:fs'
import { installWhenNeeded, npm } from './install.js'

/** `npm run dev`: the site with hot reload, every cell run live. */
installWhenNeeded()
if (!existsSync('public/data/sotay.duckdb')) npm(['run', '--silent', 'data'])
const { createServer } = await import('vite')
const server = await createServer()
await server.listen()
server.printUrls()
