import type { ColourName } from './spec.ts'

/** The CSS custom property of a colour: what stands in the SVG, so that it follows the page's theme. */
export function colourVar(name: ColourName | 'surface' | 'land'): string {
  return `var(--chart-${name})`
}

export const rampLength = 6

/** Step of the ramp for a share from 0 (low) to 1 (high), counted from 1. */
export function rampStep(share: number): number {
  return 1 + Math.min(rampLength - 1, Math.max(0, Math.floor(share * rampLength)))
}

export function rampVar(step: number): string {
  return `var(--chart-ramp-${step})`
}

/** Colour of text that stands on a step of the ramp. */
export function rampTextVar(step: number): string {
  return step > rampLength / 2 ? colourVar('surface') : colourVar('text')
}

const seriesNames = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const
export const mostSeries = seriesNames.length

/** Colour of the nth category; past the last one they can no longer be told apart, and are all muted. */
export function seriesVar(index: number): string {
  return colourVar(seriesNames[index] ?? 'muted')
}

export type Palette = Readonly<Record<string, string>>

/** The values behind the custom properties (`chart.css` states the same; a test compares), for charts that leave the page. */
export const palettes: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    surface: '#fffdf9',
    text: '#22262b',
    label: '#5c5f63',
    grid: '#e6e2d9',
    land: '#dedad0',
    accent: '#b3261e',
    muted: '#8d8a83',
    'series-1': '#0f5fa6',
    'series-2': '#b3541e',
    'series-3': '#1f7a5c',
    'series-4': '#8a3b8f',
    'series-5': '#7a6a00',
    'series-6': '#4a5560',
    'ramp-1': '#eef3f8',
    'ramp-2': '#d3e1ee',
    'ramp-3': '#a9c6e0',
    'ramp-4': '#3f76a6',
    'ramp-5': '#285f91',
    'ramp-6': '#123f69'
  },
  dark: {
    surface: '#14181c',
    text: '#e8e6e1',
    label: '#a8abad',
    grid: '#2b3137',
    land: '#343b42',
    accent: '#ff7a66',
    muted: '#72797f',
    'series-1': '#5aa7f0',
    'series-2': '#f0955a',
    'series-3': '#5cc79d',
    'series-4': '#f2a8dc',
    'series-5': '#d9c24a',
    'series-6': '#aab4be',
    'ramp-1': '#1c2833',
    'ramp-2': '#223a50',
    'ramp-3': '#2a4f70',
    'ramp-4': '#5a93c2',
    'ramp-5': '#87b5dc',
    'ramp-6': '#bcdcf7'
  }
}

/** Replaces the custom properties in an SVG's markup by the theme's values, so that it can be saved as a file. */
export function withColours(markup: string, theme: 'light' | 'dark'): string {
  return markup.replace(/var\(--chart-([a-z0-9-]+)\)/g, (whole, name: string) => palettes[theme][name] ?? whole)
}
