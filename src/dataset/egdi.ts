/** The three components of the E-Government Development Index, each from 0 to 1. */
export interface Components {
  readonly osi: number
  readonly tii: number
  readonly hci: number
}

/** An edition's weights, as the table `editions` holds them; they sum to 1. */
export interface Weights {
  readonly weight_osi: number
  readonly weight_tii: number
  readonly weight_hci: number
}

/**
 * The index from its components by an edition's weights: a third each, but 0.34, 0.33, 0.33 in 2008 and 2010.
 * Source: methodology annexes of the United Nations E-Government Survey.
 */
export function egdiOf({ osi, tii, hci }: Components, weights: Weights): number {
  return weights.weight_osi * osi + weights.weight_tii * tii + weights.weight_hci * hci
}

export const componentNames = ['osi', 'tii', 'hci'] as const

export type ComponentName = (typeof componentNames)[number]

/** The weight of a component in an edition. */
export function weightOf(weights: Weights, component: ComponentName): number {
  return weights[`weight_${component}`]
}

export const egdiClasses = ['very-high', 'high', 'middle', 'low'] as const

export type EgdiClass = (typeof egdiClasses)[number]

/**
 * The least index of each class: 0.75, 0.50, 0.25 and 0.
 * Source: United Nations E-Government Survey, country classification by EGDI value ("very high, 0.75 to 1.00", …); editions
 * before 2014 did not use these classes.
 */
export const classFloors: Readonly<Record<EgdiClass, number>> = { 'very-high': 0.75, high: 0.5, middle: 0.25, low: 0 }

/** The class that an index falls in. */
export function classOf(egdi: number): EgdiClass {
  return egdiClasses.find((name) => egdi >= classFloors[name] - 1e-9) ?? 'low'
}
