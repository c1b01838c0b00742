import { inLang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import type { Table } from '../table/table.ts'
import type { Layer, Model } from './model.ts'
import { readModel } from './read-model.ts'
import type { ChartSpec } from './spec.ts'
import { arrowSentences } from './summary/arrows.ts'
import { boxSentences } from './summary/boxes.ts'
import { categorySentences } from './summary/category.ts'
import { cellSentences } from './summary/cells.ts'
import { count } from './summary/count.ts'
import { lineSentences } from './summary/lines.ts'
import { mapSentences } from './summary/map.ts'
import { scatterSentences } from './summary/scatter.ts'
import type { Words } from './words.ts'

/** One computed paragraph: what is drawn, how much of it, its extremes or its change, and the place of what stands out. */
export function summariseChart(spec: ChartSpec, table: Table, words: Words): string {
  return summariseModel(readModel(spec, table, words))
}

/** The paragraph of a model that was read already. */
export function summariseModel(model: Model): string {
  const { lang } = model.words
  const main = model.layers.find(({ mark }) => mark.mark !== 'rule' && mark.mark !== 'text') ?? model.layers[0]
  const empty = !main || main.data.length === 0
  const sentences = empty ? [say(lang, 'chart_summary_empty')] : sentencesOf(model, main)
  for (const { mark } of model.layers)
    if (mark.mark === 'rule' && mark.label !== undefined && typeof mark.label !== 'boolean')
      sentences.push(say(lang, 'chart_summary_rule', { label: inLang(mark.label, lang) }))
  for (const { text } of model.spec.annotations)
    sentences.push(say(lang, 'chart_summary_annotation', { text: inLang(text, lang) }))
  const panels = model.facets?.keys.length ?? 0
  if (panels > 1) sentences.push(say(lang, 'chart_summary_panels', { count: count(model, panels) }))
  if (main && main.skipped > 0)
    sentences.push(say(lang, 'chart_summary_skipped', { count: count(model, main.skipped) }))
  return sentences.join(' ')
}

function sentencesOf(model: Model, layer: Layer): string[] {
  switch (layer.mark.mark) {
    case 'line':
    case 'bump':
    case 'area':
      return lineSentences(model, layer)
    case 'cell':
      return cellSentences(model, layer)
    case 'geo':
      return mapSentences(model, layer)
    case 'box':
      return boxSentences(model, layer)
    case 'arrow':
    case 'link':
      return arrowSentences(model, layer)
    case 'bar':
    case 'waffle':
      return categorySentences(model, layer)
    default:
      return model.x.kind === 'category' || model.y.kind === 'category'
        ? categorySentences(model, layer)
        : scatterSentences(model, layer)
  }
}
