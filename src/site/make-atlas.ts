import { readFileSync } from 'node:fs'
import { geoCentroid, geoEqualEarth, geoMercator, geoPath, type GeoProjection } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Atlas } from '../chart/geo/atlas.ts'
import type { RegionName } from '../chart/geo/regions.ts'

type Country = Feature<Geometry | null, { name: string }>
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>

const width = 1400
const antarctica = '010'

/** Below this area, in units of the map, an outline cannot be seen or hit, and a dot stands for the state. */
const smallest = 36

/** The frame of each region: its projection, and how far it reaches. */
const frames: Readonly<Record<RegionName, { detail: '110m' | '50m'; height: number; projection: GeoProjection }>> = {
  world: { detail: '110m', height: 640, projection: geoEqualEarth().rotate([-11, 0]) },
  asean: { detail: '50m', height: 1200, projection: geoMercator().rotate([-117, 0]) }
}

/** What has to be seen in full on each map. */
const seen: Readonly<Record<RegionName, Geometry>> = {
  world: {
    type: 'MultiPoint',
    coordinates: [
      [-168, 0],
      [-100, 84],
      [-60, -56],
      [100, 84],
      [170, -48],
      [189, 0]
    ]
  },
  asean: {
    type: 'MultiPoint',
    coordinates: [
      [91.5, 0],
      [142, 0],
      [100, 29.5],
      [100, -11.5]
    ]
  }
}

/**
 * Projects the packaged outlines (Natural Earth 4.1, public domain, by way of world-atlas) into one flat map.
 * `numeric` gives the dataset's states by their ISO 3166-1 numeric codes; every one of them gets an outline or a dot.
 */
export function makeAtlas(region: RegionName, numeric: ReadonlyMap<string, string>): Atlas {
  const { detail, height, projection } = frames[region]
  const margin = 8
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin]
    ],
    seen[region]
  )
  projection.clipExtent([
    [0, 0],
    [width, height]
  ])
  const path = geoPath(projection).digits(0)
  const shown = outlines(detail).filter(({ id }) => id !== antarctica)
  const states: Record<string, string> = {}
  const dots: Record<string, [number, number]> = {}
  const rest: Country[] = []
  for (const country of shown) {
    const iso3 = numeric.get(String(country.id))
    const drawn = iso3 === undefined ? undefined : path(country)
    if (iso3 === undefined) rest.push(country)
    else if (drawn) states[iso3] = drawn
  }
  const finer = outlines('10m')
  for (const [code, iso3] of numeric) {
    const fine = finer.find(({ id }) => id === code)
    const coarse = shown.find(({ id }) => id === code)
    const at = fine && projection(geoCentroid(fine as Feature<Geometry>))
    const inside = at && at[0] > 0 && at[0] < width && at[1] > 0 && at[1] < height
    if (inside && !(coarse && path.area(coarse) >= smallest)) dots[iso3] = [Math.round(at[0]), Math.round(at[1])]
  }
  const others: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features: rest }
  return { width, height, states: sorted(states), dots: sorted(dots), rest: path(others as FeatureCollection) ?? '' }
}

function outlines(detail: '110m' | '50m' | '10m'): Country[] {
  const file = `node_modules/world-atlas/countries-${detail}.json`
  const world = JSON.parse(readFileSync(file, 'utf8')) as World
  return feature(world, world.objects.countries).features
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
