import * as v from 'valibot'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'an id is lower case words joined by - or _'))
const text = v.pipe(v.string(), v.minLength(1, 'is empty'))
const both = v.strictObject({ vi: text, en: text })
/** A period or number that YAML may have read as a number. */
const loose = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const occurrence = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))

export const sourceSchema = v.strictObject({
  id,
  file: text,
  sha256: text,
  title: v.nullable(text),
  label: both,
  publisher: v.nullable(text),
  credit: v.nullable(text),
  published: v.nullable(loose),
  note: both
})
export type AuthoredSource = v.InferOutput<typeof sourceSchema>

export const unitSchema = v.strictObject({ code: text, vi: text, en: text })
export const reasonSchema = unitSchema

export const indicatorSchema = v.strictObject({
  id,
  name: both,
  unit: text,
  better: v.picklist(['higher', 'lower']),
  definition: both
})
export type AuthoredIndicator = v.InferOutput<typeof indicatorSchema>

export const systemSchema = v.strictObject({ id, name: both, does: both, operator: v.nullable(both) })
export type AuthoredSystem = v.InferOutput<typeof systemSchema>

export const factSchema = v.strictObject({
  id,
  quote: text,
  occurrence,
  numeral: text,
  indicator: id,
  system: v.optional(id),
  entity: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an entity is an ISO 3166-1 alpha-3 code')), 'VNM'),
  value: v.nullable(v.number()),
  of: v.optional(v.number()),
  unit: text,
  per: v.optional(v.picklist(['year'])),
  hedge: v.optional(text),
  kind: v.picklist(['level', 'change', 'rank', 'target']),
  period: v.nullable(loose),
  basis: v.picklist(['stated', 'inferred', 'silent']),
  why: v.optional(both),
  note: v.optional(both)
})
export type AuthoredFact = v.InferOutput<typeof factSchema>

export const numeralSchema = v.strictObject({ in: text, occurrence, numeral: text, reason: text })
export type AuthoredNumeral = v.InferOutput<typeof numeralSchema>

export const mentionSchema = v.strictObject({ system: id, quote: text, occurrence })
export type AuthoredMention = v.InferOutput<typeof mentionSchema>

const named = v.strictObject({ vi: text, en: text })
const part = v.strictObject({ vi: text, en: text, unit: v.nullable(text) })

export const claimSchema = v.pipe(
  v.strictObject({
    id,
    source: id,
    quote: text,
    occurrence,
    facts: v.array(id),
    scope: v.picklist(['record', 'texts', 'none']),
    statement: both,
    tolerance: v.optional(v.number()),
    readings: v.optional(v.record(id, named), {}),
    parts: v.optional(v.record(id, part), {}),
    check: v.optional(text),
    reason: both
  }),
  v.check(
    ({ scope, check, tolerance }) =>
      (scope === 'none') === (check === undefined) && (check === undefined) === (tolerance === undefined),
    'a claim has a check and a tolerance, unless its scope is none'
  )
)
export type AuthoredClaim = v.InferOutput<typeof claimSchema>

const pair = v.tuple([id, id])

export const agreementSchema = v.strictObject({
  facts: pair,
  kind: v.picklist(['same', 'rounded', 'outcome']),
  note: both
})
export const overlapSchema = v.strictObject({
  facts: pair,
  kind: v.picklist(['part_of', 'same_in_other_unit', 'belongs_to', 'same_field']),
  note: both
})
export type AuthoredLink = v.InferOutput<typeof agreementSchema> | v.InferOutput<typeof overlapSchema>
