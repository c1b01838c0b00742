import type { App } from './app.svelte.ts'
import type { Session } from './session.svelte.ts'

/** Gives the reader the open notebook as one HTML file. */
export async function savePage(app: App, session: Session): Promise<void> {
  const [{ stillPage }, { openFile }] = await Promise.all([import('./still/page.ts'), import('../export/file-sink.ts')])
  const { name, html } = await stillPage(app, session)
  const file = await openFile(window, name, 'text/html', false)
  await file.write(new TextEncoder().encode(html))
  await file.close()
}

/** Prints the open notebook with its sources as footnotes. */
export async function printPage(app: App, session: Session): Promise<void> {
  const { printStill } = await import('./still/page.ts')
  await printStill(app, session)
}
