/** A file of messages: text, or variants, by key. */
export type Catalogue = Readonly<Record<string, unknown>>

const permissive = new Set(
  'MIT ISC BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 OFL-1.1 MPL-2.0 Unlicense PSF-2.0'.split(' ')
)

/** Whether an SPDX expression lets everyone use the code: all terms of an AND, one of an OR. */
export function isPermissive(licence: string): boolean {
  const terms = licence.replace(/[()]/g, ' ').split(/\s+OR\s+/)
  return terms.some((term) => term.split(/\s+AND\s+/).every((name) => permissive.has(name.trim())))
}

/** The licence that a LICENSE file holds, for packages that name none; only MIT is known by its words. */
export function recogniseLicence(text: string): string {
  const words = text.replace(/\s+/g, ' ')
  const mit = 'Permission is hereby granted, free of charge, to any person obtaining a copy'
  return words.includes(mit) ? 'MIT' : 'unknown'
}

/** The names in `{}` of a message, sorted, each once. */
export function placeholders(message: unknown): string[] {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(message)
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')))].sort()
}

/** Keys that one language lacks and messages whose placeholders differ, as sentences. */
export function differences(vi: Catalogue, en: Catalogue): string[] {
  const keys = [...new Set([...Object.keys(vi), ...Object.keys(en)])].filter((key) => key !== '$schema').sort()
  return keys.flatMap((key) => {
    if (!(key in en)) return [`${key}: only in Vietnamese`]
    if (!(key in vi)) return [`${key}: only in English`]
    const [a, b] = [placeholders(vi[key]), placeholders(en[key])].map((names) =>
      names.map((name) => `{${name}}`).join(' ')
    )
    return a === b ? [] : [`${key}: ${a} against ${b}`]
  })
}

const loads = [
  /\b(?:import|from)\s*\(?\s*['"`](?:https?:)?\/\/[^'"`]+/g,
  /\b(?:fetch|importScripts|Worker|SharedWorker|EventSource|WebSocket|sendBeacon)\(\s*['"`](?:https?:|wss?:)?\/\/[^'"`]+/g,
  /<(?:script|link|img|iframe|source|video|audio|embed|object)\b[^>]*\s(?:src|srcset|href|data)=["'](?:https?:)?\/\/[^"']+/g,
  /(?:@import\s+|url\()\s*["']?(?:https?:)?\/\/[^"')]+/g,
  /\/\/(?:[\w.-]*\.)?(?:jsdelivr\.net|unpkg\.com|cdnjs\.com|cloudflare\.com|googleapis\.com|gstatic\.com|esm\.sh|skypack\.dev|jspm\.io)\b/g
]

/** Places in a source file that fetch from another host. */
export function findLoads(text: string): string[] {
  return loads.flatMap((pattern) => text.match(pattern) ?? [])
}
