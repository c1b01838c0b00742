import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GenericSchema } from 'valibot'
import * as schema from './authored.ts'
import { parseCsv, type CsvRecord } from './csv.ts'
import { YamlFile, type Item } from './yaml.ts'

/** The facts, other numerals and mentions of one text. */
export interface AuthoredText {
  readonly file: string
  readonly source: unknown
  readonly facts: readonly Item<schema.AuthoredFact>[]
  readonly numerals: readonly Item<schema.AuthoredNumeral>[]
  readonly mentions: readonly Item<schema.AuthoredMention>[]
}

/** Everything that people write under `data/`, parsed and validated, not yet checked against the texts. */
export interface Authored {
  /** The texts' bytes by file name. */
  readonly bytes: ReadonlyMap<string, Buffer>
  readonly sources: readonly Item<schema.AuthoredSource>[]
  readonly units: readonly Item<{ code: string; vi: string; en: string }>[]
  readonly reasons: readonly Item<{ code: string; vi: string; en: string }>[]
  readonly indicators: readonly Item<schema.AuthoredIndicator>[]
  readonly systems: readonly Item<schema.AuthoredSystem>[]
  readonly texts: readonly AuthoredText[]
  readonly claims: readonly Item<schema.AuthoredClaim>[]
  readonly agreements: readonly Item<schema.AuthoredLink>[]
  readonly overlaps: readonly Item<schema.AuthoredLink>[]
  readonly editions: readonly CsvRecord[]
  readonly countries: readonly CsvRecord[]
  readonly cpi: readonly CsvRecord[]
  /** Records of `egdi/<edition>.csv` by edition. */
  readonly egdi: ReadonlyMap<number, readonly CsvRecord[]>
}

/** Reads the folder `data/` at `root`. Malformed files are a `DataError` with file and line. */
export function readAuthored(root: string): Authored {
  const text = (file: string): string => readFileSync(join(root, file), 'utf8')
  const yaml = (file: string): YamlFile => new YamlFile(file, text(file))
  const list = <T>(file: string, item: GenericSchema<unknown, T>): Item<T>[] => yaml(file).list(item)
  const csv = (file: string): CsvRecord[] => parseCsv(file, text(file))
  const names = (folder: string, ending: string): string[] =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
  const links = yaml('links.yaml')
  return {
    bytes: new Map(names('sources', '.txt').map((name) => [name, readFileSync(join(root, 'sources', name))])),
    sources: list('sources.yaml', schema.sourceSchema),
    units: list('units.yaml', schema.unitSchema),
    reasons: list('reasons.yaml', schema.reasonSchema),
    indicators: list('indicators.yaml', schema.indicatorSchema),
    systems: list('systems.yaml', schema.systemSchema),
    texts: names('facts', '.yaml').map((name) => readText(yaml('facts/' + name))),
    claims: list('claims.yaml', schema.claimSchema),
    agreements: links.list(schema.agreementSchema, 'agreements'),
    overlaps: links.list(schema.overlapSchema, 'overlaps'),
    editions: csv('editions.csv'),
    countries: csv('countries.csv'),
    cpi: csv('cpi.csv'),
    egdi: new Map(names('egdi', '.csv').map((name) => [Number.parseInt(name), csv('egdi/' + name)]))
  }
}

function readText(yaml: YamlFile): AuthoredText {
  return {
    file: yaml.file,
    source: yaml.get('source'),
    facts: yaml.list(schema.factSchema, 'facts'),
    numerals: yaml.list(schema.numeralSchema, 'numerals'),
    mentions: yaml.list(schema.mentionSchema, 'mentions')
  }
}
