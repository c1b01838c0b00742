import * as v from 'valibot'
import type { Text } from '../i18n/lang.ts'

/** `$name` of an input; another text is told with the words of a message. */
const parameter = (wrong: string) => v.pipe(v.string(), v.regex(/^\$[\p{L}_][\p{L}\p{M}\p{N}_]*$/u, wrong))

const iso3 = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'cells_guided_state_form'))

/** An edition of the survey: a year, or `$name` of an input that holds one. */
export const editionSchema = v.union(
  [v.pipe(v.number(), v.integer()), parameter('cells_guided_edition_form')],
  'cells_guided_edition_form'
)

/** A state by its ISO 3166-1 alpha-3 code, or `$name` of an input that holds one. */
export const stateSchema = v.union([iso3, parameter('cells_guided_state_form')], 'cells_guided_state_form')

/** States by their codes. */
export const statesSchema = v.pipe(v.array(iso3), v.minLength(1), v.maxLength(193))

export const groupNames = ['asean', 'south-east-asia', 'asia', 'subregion', 'region', 'world'] as const

/** States that are ranked among each other: by what they belong to (`region` is that of a state), or as listed. */
export const groupSchema = v.union([v.picklist(groupNames), statesSchema])

export type Group = v.InferOutput<typeof groupSchema>

/** SQL of an edition or a state: a parameter as it is, a year as a number, a code in quotes. */
export function valueSql(value: number | string): string {
  return typeof value === 'number' || value.startsWith('$') ? String(value) : `'${value}'`
}

/**
 * SQL of a condition on `countries`: which states a group holds. ASEAN is counted as it was on the last day of the
 * edition's year; a region is that of `state`, by the UN's M49 list.
 */
export function groupSql(group: Group, edition: number | string, state: string): string {
  if (typeof group !== 'string') return `iso3 in (${group.map((iso3) => `'${iso3}'`).join(', ')})`
  switch (group) {
    case 'asean':
      return `coalesce(asean_since <= make_date(${valueSql(edition)}, 12, 31), false)`
    case 'south-east-asia':
      return `subregion = 'South-eastern Asia'`
    case 'asia':
      return `region = 'Asia'`
    case 'subregion':
    case 'region':
      return `${group} = (select ${group} from countries where iso3 = ${valueSql(state)})`
    case 'world':
      return 'true'
  }
}

/** What a group is called after "in" or "of". */
export function groupName(group: Group): Text {
  if (typeof group !== 'string') return { vi: 'nhóm đã chọn', en: 'the chosen states' }
  const names: Record<(typeof groupNames)[number], Text> = {
    asean: 'ASEAN',
    'south-east-asia': { vi: 'Đông Nam Á', en: 'South-East Asia' },
    asia: { vi: 'châu Á', en: 'Asia' },
    subregion: { vi: 'tiểu khu vực', en: 'the sub-region' },
    region: { vi: 'khu vực', en: 'the region' },
    world: { vi: 'thế giới', en: 'the world' }
  }
  return names[group]
}
