import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { regionNames, type RegionName } from '../chart/geo/regions.ts'

/** Packs the outlines that maps draw into modules of their own, `virtual:atlas/<region>`, when something imports them. */
export function atlas(): Plugin {
  const regionOf = (id: string) => regionNames.find((region) => id.endsWith('virtual:atlas/' + region))
  return {
    name: 'sotay-atlas',
    resolveId: (id) => (id.startsWith('virtual:atlas/') && regionOf(id) ? '\0' + id : undefined),
    async load(id) {
      const region = id.startsWith('\0virtual:atlas/') ? regionOf(id) : undefined
      return region && `export default JSON.parse(${JSON.stringify(await packed(region))})`
    }
  }
}

async function packed(region: RegionName): Promise<string> {
  const { makeAtlas } = await import('./make-atlas.ts')
  return JSON.stringify(makeAtlas(region, await statesByNumber()))
}

/** The dataset's states by their numeric codes. */
async function statesByNumber(): Promise<ReadonlyMap<string, string>> {
  const { default: countries } = await import('i18n-iso-countries')
  const [, ...lines] = readFileSync('data/countries.csv', 'utf8').trim().split('\n')
  return new Map(
    lines.flatMap((line) => {
      const iso3 = line.slice(0, 3)
      const numeric = countries.alpha3ToNumeric(iso3)
      return numeric === undefined ? [] : [[numeric, iso3] as const]
    })
  )
}
