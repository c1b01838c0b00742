import { compileMessages } from './messages.ts'

/** `npm run build`: the words first, since what builds the site says some of them too; then all of the site, into `dist/`. */
compileMessages()
await import('./build-site.ts')
