import { parseHTML } from 'linkedom'
import { drawChart } from '../../src/chart/draw.ts'
import { loadAtlas } from '../../src/chart/geo/atlas.ts'
import { regionOf } from '../../src/chart/geo/region.ts'
import { chartMarkup } from '../../src/chart/markup.ts'
import { parseChart } from '../../src/chart/parse.ts'
import type { ChartSpec } from '../../src/chart/spec.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import type { Table } from '../../src/table/table.ts'
import { wordsIn } from './record.ts'

/** A document as the build has it, in Node. */
export function nodeDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document
}

/** The spec of a body that has to parse. */
export function specOf(body: string): ChartSpec {
  const spec = parseChart(body)
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems))
  return spec.value
}

const atlases = { world: await loadAtlas('world'), asean: await loadAtlas('asean') }

export function draw(body: string, table: Table, lang: Lang = 'vi', width = 680): SVGSVGElement {
  const spec = specOf(body)
  const region = regionOf(spec)
  const atlas = region && { atlas: atlases[region] }
  return drawChart(spec, table, { ...wordsIn(lang), document: nodeDocument(), width, id: 'c', ...atlas })
}

export function markup(body: string, table: Table, lang: Lang = 'vi', width = 680): string {
  return chartMarkup(draw(body, table, lang, width)) + '\n'
}
