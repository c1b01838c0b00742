import * as v from 'valibot'
import type { Text } from '../i18n/lang.ts'

/** A text in one language for all, or one for each. */
export const textSchema = v.pipe(
  v.union([v.string(), v.strictObject({ vi: v.optional(v.string()), en: v.optional(v.string()) })]),
  v.transform((text) => text as Text)
)
