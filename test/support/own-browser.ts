import { chromium, type BrowserContext } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumArgs } from './chromium.ts'

const folders: string[] = []

/** A folder for a profile, gone after `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-profile-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  const gone = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }
  folders.splice(0).forEach((folder) => rmSync(folder, gone))
}

/** A browser of its own with a profile on disk, as a person has. */
export function launch(folder = newFolder()): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM']
  return chromium.launchPersistentContext(folder, { args: chromiumArgs, ...(executablePath && { executablePath }) })
}

/** Kills the browser process of a context at once, as the system does when it runs out of memory. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('the context has no browser')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')?.id
  if (pid === undefined) throw new Error('the browser does not tell its process')
  const closed = new Promise((resolve) => context.once('close', resolve))
  process.kill(pid, 'SIGKILL')
  await closed
}
