import { inLang, type Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import { regionOf } from './geo/region.ts'
import type { ChartSpec } from './spec.ts'

/** What stands under a chart: its own note, and what has to be said of every map. */
export function notesOf(spec: ChartSpec, lang: Lang): string[] {
  return [
    ...(spec.note === undefined ? [] : [inLang(spec.note, lang)]),
    ...(regionOf(spec) ? [say(lang, 'chart_geo_note')] : [])
  ]
}
