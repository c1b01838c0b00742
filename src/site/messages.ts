import { spawnSync } from 'node:child_process'
import type { CompilerOptions } from '@inlang/paraglide-js'

/** How the message catalogues under src/i18n/messages become typed functions. */
export const messages = {
  project: './src/i18n/project.inlang',
  outdir: './src/i18n/generated',
  emitTsDeclarations: true,
  strategy: ['globalVariable', 'baseLocale']
} satisfies CompilerOptions

/** Compiles the catalogues once, in a process of its own: the compiler keeps the one it runs in alive. */
export function compileMessages(): void {
  const { project, outdir, strategy } = messages
  const args = [
    'compile',
    '--silent',
    '--project',
    project,
    '--outdir',
    outdir,
    '--emit-ts-declarations',
    '--strategy',
    ...strategy
  ]
  const command = 'node_modules/@inlang/paraglide-js/bin/run.js'
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error('messages do not compile: ' + stderr)
}
