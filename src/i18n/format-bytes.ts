import { formatNumber } from './format.ts'
import type { Lang } from './lang.ts'

const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** A size as people read it, in powers of a thousand: `12,3 MB`. */
export function formatBytes(lang: Lang, bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const value = bytes / 1000 ** power
  return `${formatNumber(lang, value, { maximumFractionDigits: value < 100 && power > 0 ? 1 : 0 })} ${units[power]}`
}
