/**
 * Tells the page that frames this one how tall it is, and again whenever that changes, as a message
 * `{ sotay: 'height', embed, height }`, so that a host that listens can fit the frame. Nothing else is told.
 */
export function tellHeight(page: Window, embed: string): void {
  if (page.parent === page) return
  const tell = () => {
    const height = Math.ceil(page.document.body.getBoundingClientRect().height)
    page.parent.postMessage({ sotay: 'height', embed, height }, '*')
  }
  new ResizeObserver(tell).observe(page.document.body)
}
