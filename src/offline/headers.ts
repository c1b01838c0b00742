/** What a frame of the site says to a page of another: none of its features. */
const features = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'serial', 'usb']
  .map((name) => `${name}=()`)
  .join(', ')

/**
 * The headers that a static host cannot be told to send, for a document of the site. A page may be framed by other sites only
 * where it shows one cell for that purpose (`?embed`); the documents of sandboxed frames are locked in wherever they open.
 */
export function documentHeaders(url: URL): Readonly<Record<string, string>> {
  const isFrame = url.pathname.includes('/assets/')
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': features,
    ...(isFrame && { 'Content-Security-Policy': 'sandbox allow-scripts' }),
    ...(!isFrame &&
      !url.searchParams.has('embed') && {
        'Content-Security-Policy': "frame-ancestors 'self'",
        'Cross-Origin-Opener-Policy': 'same-origin'
      })
  }
}

/** The response with these headers besides its own. */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const { status, statusText } = response
  const all = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) all.set(name, value)
  return new Response(response.body, { status, statusText, headers: all })
}
