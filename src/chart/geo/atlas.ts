import type { RegionName } from './regions.ts'

/** Outlines of the states on one map, projected at build; lengths are in units of the map's own size. */
export interface Atlas {
  readonly width: number
  readonly height: number
  /** SVG path data of each state, by ISO 3166-1 alpha-3 code. */
  readonly states: Readonly<Record<string, string>>
  /** States too small to be seen as an outline: where a dot stands for each. */
  readonly dots: Readonly<Record<string, readonly [x: number, y: number]>>
  /** Land that is no state of the dataset, drawn without a name and without a value. */
  readonly rest: string
}

/** Fetches the outlines of a region; each is a file of its own, which only a chart with a map asks for. */
export async function loadAtlas(region: RegionName): Promise<Atlas> {
  const { default: atlas } =
    region === 'world' ? await import('virtual:atlas/world') : await import('virtual:atlas/asean')
  return atlas
}
