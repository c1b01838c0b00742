import type { FileColumn } from '../engine/file-form.ts'
import { quoteText } from '../engine/names.ts'
import type { ColumnPlan } from './column-plan.ts'
import { booleanWords, dateFormats, numberMarks, numberPattern, sqlTypes } from './patterns.ts'

/**
 * The SQL of a column over the raw column `c<index>`. A raw column of the file that is text (`isText`) is read as its plan says;
 * any other keeps its type or is cast.
 */
export function columnSql(plan: ColumnPlan, index: number, nulls: readonly string[], isText: boolean): FileColumn {
  const raw = `c${index}`
  const { name } = plan
  const text = withNulls(raw, nulls)
  if (plan.type === 'same' || (isText && plan.type === 'text')) {
    const value = isText ? text : raw
    return { name, strict: value, lenient: value, misfit: 'false', raw }
  }
  if (!isText) return typed(name, raw, sqlTypes[plan.type])
  const bare = `nullif(trim(${text}), '')`
  const { strict, lenient } = conversions(plan, bare)
  return { name, strict, lenient, misfit: `(${bare} IS NOT NULL AND ${lenient} IS NULL)`, raw }
}

function typed(name: string, raw: string, type: string): FileColumn {
  const lenient = `TRY_CAST(${raw} AS ${type})`
  const misfit = `(${raw} IS NOT NULL AND ${lenient} IS NULL)`
  return { name, strict: `CAST(${raw} AS ${type})`, lenient, misfit, raw: `CAST(${raw} AS VARCHAR)` }
}

function withNulls(raw: string, nulls: readonly string[]): string {
  return nulls.length === 0
    ? raw
    : `CASE WHEN trim(${raw}) IN (${nulls.map(quoteText).join(', ')}) THEN NULL ELSE ${raw} END`
}

function conversions({ type, numbers, dates }: ColumnPlan, text: string): { strict: string; lenient: string } {
  switch (type) {
    case 'integer':
    case 'number': {
      const { dropped, decimal } = numberMarks(numbers)
      const plain = `translate(${text}, ${quoteText('−' + dropped)}, '-')`
      const digits = decimal === '.' ? plain : `replace(${plain}, ',', '.')`
      const fits = `regexp_full_match(${text}, ${quoteText(numberPattern(numbers, type))})`
      const cast = (how: string) => `${how}(${digits} AS ${sqlTypes[type]})`
      return either(text, fits, cast('CAST'), cast('TRY_CAST'))
    }
    case 'date':
    case 'timestamp': {
      const formats = `[${dateFormats(dates, type).map(quoteText).join(', ')}]`
      const zoneless = type === 'timestamp' ? `rtrim(${text}, 'Z')` : text
      return {
        strict: `CAST(strptime(${zoneless}, ${formats}) AS ${sqlTypes[type]})`,
        lenient: `CAST(try_strptime(${zoneless}, ${formats}) AS ${sqlTypes[type]})`
      }
    }
    default: {
      const word = `lower(${text})`
      const yes = `${word} IN (${booleanWords.yes.map(quoteText).join(', ')})`
      const fits = `${word} IN (${[...booleanWords.yes, ...booleanWords.no].map(quoteText).join(', ')})`
      return either(text, fits, yes, yes)
    }
  }
}

/** A value where the text fits; where it does not, an error or NULL. */
function either(text: string, fits: string, strict: string, lenient: string): { strict: string; lenient: string } {
  return {
    strict: `CASE WHEN ${text} IS NULL THEN NULL WHEN ${fits} THEN ${strict} ELSE error(${text}) END`,
    lenient: `CASE WHEN ${fits} THEN ${lenient} END`
  }
}
