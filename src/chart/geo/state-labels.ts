/** Where words about a state stand on a map: a point in the map's own units, and which end of the words is there. */
export interface LabelPlace {
  readonly at: readonly [x: number, y: number]
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Places on the map of ASEAN where words cover as little as they can: at sea where there is sea, else amid the state. */
export const aseanLabels: Readonly<Record<string, LabelPlace>> = {
  MMR: { at: [125, 250], anchor: 'middle' },
  LAO: { at: [306, 290], anchor: 'middle' },
  THA: { at: [240, 380], anchor: 'middle' },
  KHM: { at: [382, 508], anchor: 'middle' },
  VNM: { at: [520, 430], anchor: 'start' },
  MYS: { at: [226, 690], anchor: 'end' },
  SGP: { at: [372, 832], anchor: 'start' },
  BRN: { at: [628, 712], anchor: 'end' },
  IDN: { at: [620, 900], anchor: 'middle' },
  PHL: { at: [930, 400], anchor: 'start' },
  TLS: { at: [975, 1150], anchor: 'start' }
}
