const key = 'sotay:lazy'

/** Whether the reader chose that changes run nothing by themselves. */
export function rememberedLazy(): boolean {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

/** Keeps the choice; a browser that keeps nothing is no error. */
export function rememberLazy(lazy: boolean): void {
  try {
    if (lazy) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch {
    // Storage is refused in private modes and in frames: the choice then lasts as long as the page.
  }
}
