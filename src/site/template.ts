import { say } from '../i18n/say.ts'
import { manifestPath } from './manifest.ts'
import type { PageData } from '../app/page-data.ts'

/** What binds every page and, through the `blob:` worker, the engine. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html sotay-html sotay-worker sotay-offline dompurify'
].join('; ')

/** What binds a page without script. */
const stillPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/** Addresses below the site's root. */
export interface Scripts {
  /** The small one that a page begins with. */
  readonly wake: string
  /** The application, which that one fetches, and what the application imports from the start. */
  readonly app: string
  readonly parts: readonly string[]
}

interface PageParts {
  readonly data: PageData
  /** Markup of Svelte for the head and the body; empty where the browser draws all. */
  readonly head: string
  readonly body: string
  readonly scripts: Scripts
  /** What the page looks like, in itself, so that nothing is waited for; addresses in it are below `assets/`. */
  readonly style: string
  /** Left out in development only, where the tools need inline scripts. */
  readonly policy?: string
}

/** A page that a script brings to life. */
export function toHtml({ data, head, body, scripts, style, policy }: PageParts): string {
  const { lang, root } = data
  return frame({
    lang,
    root,
    style,
    policy,
    manifest: [
      `<link rel="manifest" href="${root}${manifestPath(lang)}">`,
      '<meta name="theme-color" content="#fffdf9" media="(prefers-color-scheme: light)">',
      '<meta name="theme-color" content="#14181c" media="(prefers-color-scheme: dark)">'
    ],
    state: ' data-engine="idle"',
    head: [head],
    body: [
      `<div id="app" data-opening="${say(lang, 'app_opening')}">${body}</div>`,
      `<script type="module" src="${root}${scripts.wake}" data-app="${root}${scripts.app}" data-parts="${scripts.parts.map((part) => root + part).join(' ')}"></script>`,
      `<script type="application/json" id="page">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
    ]
  })
}

/** A page that is only read: no script at all, and a policy that allows none. `root` is as in `PageData`. */
export function toStillHtml(
  parts: Pick<PageParts, 'head' | 'body' | 'style'> & Pick<PageData, 'lang' | 'root'>
): string {
  return frame({ ...parts, policy: stillPolicy, state: '', head: [parts.head], body: [parts.body] })
}

interface Frame extends Pick<PageData, 'lang' | 'root'>, Pick<PageParts, 'style'> {
  readonly policy: string | undefined
  readonly manifest?: readonly string[]
  readonly state: string
  readonly head: readonly string[]
  readonly body: readonly string[]
}

function frame({ lang, root, style, policy, manifest = [], state, head, body }: Frame): string {
  return [
    '<!doctype html>',
    `<html lang="${lang}"${state}>`,
    '<head>',
    '<meta charset="utf-8">',
    policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${root}icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${root}icons/apple-touch-icon.png">`,
    ...manifest,
    style === '' ? '' : `<style>${style.replaceAll('url(./', `url(${root}assets/`)}</style>`,
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    ''
  ]
    .filter((line) => line !== '')
    .join('\n')
}
