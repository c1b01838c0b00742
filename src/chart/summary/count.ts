import { formatNumber } from '../../i18n/format.ts'
import type { Model } from '../model.ts'

/** A number of things, as the reader's language writes it. */
export function count(model: Model, value: number): string {
  return formatNumber(model.words.lang, value)
}
