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
