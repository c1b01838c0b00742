import { withInputs } from './address.ts'
import type { App } from './app.svelte.ts'
import type { Session } from './session.svelte.ts'

/** The address of a shipped notebook, which needs no text: its place on the site and what was chosen say it all. */
export function shortAddress(app: App, session: Session, slug: string): URL {
  const url = new URL(`${app.page.root}n/${slug}/${app.lang === 'vi' ? '' : `${app.lang}/`}`, location.href)
  return withInputs(url, session.given)
}
