import type { Component } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import ChartView from './chart/View.svelte'
import InputView from './input/View.svelte'
import MarkdownView from './markdown/View.svelte'
import ResultView from './ResultView.svelte'
import SqlView from './sql/View.svelte'
import type { ViewProps } from './view.ts'

type View = Component<ViewProps>

/** The views of every kind in `kinds.ts`: those that nearly every notebook has, and those that come when a cell has one. */
const views = new SvelteMap<string, View>([
  ['markdown', MarkdownView],
  ['sql', SqlView],
  ['chart', ChartView],
  ['transform', ResultView],
  ['input', InputView],
  ['ranking', ResultView]
])

const later: Readonly<Record<string, () => Promise<{ default: View }>>> = {
  cuts: () => import('./cuts/View.svelte'),
  savings: () => import('./savings/View.svelte'),
  claims: () => import('./claims/View.svelte'),
  pairs: () => import('./pairs/View.svelte'),
  systems: () => import('./systems/View.svelte'),
  compare: () => import('./compare/View.svelte'),
  trend: () => import('./trend/View.svelte'),
  whatif: () => import('./whatif/View.svelte'),
  targets: () => import('./targets/View.svelte'),
  facts: () => import('./facts/View.svelte'),
  cost: () => import('./cost/View.svelte')
}

/** Whether there is a view of a kind. */
export function isViewed(kind: string): boolean {
  return views.has(kind) || Object.hasOwn(later, kind)
}

/** The view of a kind, once it is here. */
export function maybeView(kind: string): View | undefined {
  return views.get(kind)
}

/** Sees to it that the views of kinds are here. */
export async function bringViews(kinds: Iterable<string>): Promise<void> {
  const missing = [...new Set(kinds)].filter((kind) => !views.has(kind))
  await Promise.all(
    missing.map(async (kind) => {
      const load = Object.hasOwn(later, kind) ? later[kind] : undefined
      if (load) views.set(kind, (await load()).default)
    })
  )
}
