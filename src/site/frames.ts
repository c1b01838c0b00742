import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { build, type Plugin, type Rolldown } from 'vite'

/** What each frame may do beside running its own script. */
const policies: Readonly<Record<string, { script: string; rest: readonly string[] }>> = {
  remote: { script: '', rest: ['connect-src http: https:'] },
  transform: { script: " 'unsafe-eval'", rest: ['worker-src blob:'] }
}

const prefix = 'frame:'
const developed = /^\/@frame\/([a-z]+)\.html$/

/**
 * Makes the documents of the sandboxed frames: `frame:transform` is the address of one that holds `transform-frame.ts` and, as text,
 * `transform-worker.ts`. Each is one file with a policy of its own, which names its script by hash: a frame of opaque origin has no
 * `'self'` and could load no script by address.
 */
export function frames(): Plugin {
  let isBuild = false
  return {
    name: 'sotay-frames',
    configResolved: (config) => void (isBuild = config.command === 'build'),
    resolveId: (id) => (id.startsWith(prefix) ? '\0' + id : undefined),
    async load(id) {
      if (!id.startsWith('\0' + prefix)) return undefined
      const name = id.slice(prefix.length + 1)
      if (!isBuild) return `export default '/@frame/${name}.html'`
      const file = this.emitFile({ type: 'asset', name: `${name}.html`, source: await frameHtml(name) })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = developed.exec(request.url ?? '')?.[1]
        if (name === undefined) return next()
        void frameHtml(name).then((html) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8')
          response.end(html)
        }, next)
      })
    }
  }
}

async function frameHtml(name: string): Promise<string> {
  const policy = policies[name]
  if (!policy) throw new Error('unknown frame: ' + name)
  const script = await bundle(`src/sandbox/${name}-frame.ts`)
  const worker = `src/sandbox/${name}-worker.ts`
  const hash = createHash('sha256').update(script).digest('base64')
  const rules = ["default-src 'none'", `script-src 'sha256-${hash}'${policy.script}`, ...policy.rest]
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">`,
    ...(existsSync(worker) ? [`<script type="text/plain" id="worker">${await bundle(worker)}</script>`] : []),
    `<script>${script}</script>`,
    ''
  ].join('\n')
}

/** One classic script with all that it imports, as it can stand in a page. */
async function bundle(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'frame' }, minify: true }
  })) as Rolldown.RolldownOutput[]
  const [chunk] = built.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('no script from ' + entry)
  return chunk.code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--')
}
