import type { Model } from './model.ts'

/** How the panels of small multiples stand; a chart without facets is one panel. */
export interface PanelGrid {
  readonly columns: number
  readonly rows: number
  readonly gapX: number
  /** Width of one panel's plot area. */
  readonly panelWidth: number
}

/** Decides how many panels stand beside each other: as stated, else as many as fit, four at most. */
export function panelGrid(model: Model, width: number, left: number, right: number): PanelGrid {
  const panels = model.facets?.keys.length ?? 0
  const gapX = panels === 0 ? 0 : Math.max(left + right, 12)
  const columns = panels === 0 ? 1 : facetColumns(model, panels, width, gapX, left + right)
  return {
    columns,
    rows: panels === 0 ? 1 : Math.ceil(panels / columns),
    gapX,
    panelWidth: (width - left - right - gapX * (columns - 1)) / columns
  }
}

function facetColumns(model: Model, panels: number, width: number, gap: number, margins: number): number {
  const least = model.y.kind === 'category' ? 130 : 96
  const fitting = Math.max(1, Math.floor((width - margins + gap) / (least + gap)))
  return Math.min(panels, model.spec.facet?.columns ?? 4, fitting)
}
