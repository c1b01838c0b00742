import { isLang, type Lang } from '../i18n/lang.ts'

type Scalar = null | boolean | number | string

/** What an input can hold in a link. */
export type SharedValue = Scalar | readonly Scalar[]

/** All that a link carries. */
export interface SharedNotebook {
  /** The notebook file, to the byte. */
  readonly text: string
  readonly lang: Lang
  /** Values of inputs, by name. */
  readonly inputs: Readonly<Record<string, SharedValue>>
  /** Version of the dataset that the sender saw. */
  readonly dataset?: string
  /** A fingerprint of each named cell's result, as the sender saw it. */
  readonly fingerprints?: Readonly<Record<string, string>>
}

/**
 * The plain form of a shared notebook: one line of JSON, then the notebook's text.
 * A text with half a surrogate pair, which UTF-8 cannot say, goes into the JSON instead.
 */
export function toPlain(shared: SharedNotebook): string {
  const { text, lang, inputs, dataset, fingerprints } = shared
  const whole = isWellFormed(text)
  const header = {
    l: lang,
    ...(Object.keys(inputs).length > 0 && { i: inputs }),
    ...(dataset !== undefined && { d: dataset }),
    ...(fingerprints && { f: fingerprints }),
    ...(!whole && { t: text })
  }
  return JSON.stringify(header) + '\n' + (whole ? text : '')
}

/** Reads the plain form; undefined when it is none. Fields that this version does not know are passed over. */
export function maybeShared(plain: string): SharedNotebook | undefined {
  const end = plain.indexOf('\n')
  const header = end < 0 ? undefined : maybeRecord(plain.slice(0, end))
  if (!header || !isLang(header['l'])) return undefined
  const { l: lang, i: inputs = {}, d: dataset, f: fingerprints, t: text = plain.slice(end + 1) } = header
  if (!isRecordOf(inputs, isSharedValue) || typeof text !== 'string') return undefined
  if (dataset !== undefined && typeof dataset !== 'string') return undefined
  if (fingerprints !== undefined && !isRecordOf(fingerprints, isText)) return undefined
  return { text, lang, inputs, ...(dataset !== undefined && { dataset }), ...(fingerprints && { fingerprints }) }
}

function maybeRecord(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRecordOf<T>(value: unknown, isEntry: (entry: unknown) => entry is T): value is Record<string, T> {
  return isRecord(value) && Object.values(value).every(isEntry)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isSharedValue(value: unknown): value is SharedValue {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value)
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['boolean', 'number', 'string'].includes(typeof value)
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
