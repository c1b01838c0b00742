import { join } from 'node:path'
import { fingerprint, isFresh, markFresh } from './freshness.js'
import { installWhenNeeded, npm, root } from './install.js'

/** `npm start`: installs and builds when needed, serves the built site and prints its address. */
installWhenNeeded()

const print = fingerprint()
if (!isFresh(print)) {
  console.log('Building the site …')
  const code = npm(['run', '--silent', 'build'])
  if (code !== 0) {
    console.error('The site could not be built; the reason is above.')
    process.exit(code)
  }
  markFresh(print)
}

const { serve } = await import('./serve.js')
const { url } = await serve({ root: join(root, 'dist'), port: Number(process.env['PORT'] || 4173) })
console.log(`Sổ tay số is at ${url} (stop it with Ctrl+C)`)
