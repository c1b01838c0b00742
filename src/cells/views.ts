import type { Component } from 'svelte'
import ChartView from './chart/View.svelte'
import ClaimsView from './claims/View.svelte'
import CompareView from './compare/View.svelte'
import CostView from './cost/View.svelte'
import CutsView from './cuts/View.svelte'
import FactsView from './facts/View.svelte'
import InputView from './input/View.svelte'
import MarkdownView from './markdown/View.svelte'
import PairsView from './pairs/View.svelte'
import ResultView from './ResultView.svelte'
import SavingsView from './savings/View.svelte'
import SqlView from './sql/View.svelte'
import SystemsView from './systems/View.svelte'
import TrendView from './trend/View.svelte'
import WhatifView from './whatif/View.svelte'
import TargetsView from './targets/View.svelte'
import type { ViewProps } from './view.ts'

/** The view of every kind in `kinds.ts`. */
export const views: ReadonlyMap<string, Component<ViewProps>> = new Map([
  ['markdown', MarkdownView],
  ['sql', SqlView],
  ['chart', ChartView],
  ['transform', ResultView],
  ['input', InputView],
  ['ranking', ResultView],
  ['cuts', CutsView],
  ['savings', SavingsView],
  ['claims', ClaimsView],
  ['pairs', PairsView],
  ['systems', SystemsView],
  ['compare', CompareView],
  ['trend', TrendView],
  ['whatif', WhatifView],
  ['targets', TargetsView],
  ['facts', FactsView],
  ['cost', CostView]
])
