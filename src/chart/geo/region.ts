import type { ChartSpec } from '../spec.ts'
import type { RegionName } from './regions.ts'

/** The map that a chart needs, if it is one; without `region` the world. */
export function regionOf({ marks }: Pick<ChartSpec, 'marks'>): RegionName | undefined {
  const map = marks.find(({ mark }) => mark === 'geo')
  return map && (map.region ?? 'world')
}
