import * as v from 'valibot'
import { isMessageKey } from '../i18n/say.ts'
import { transformLimits, type TransformReport } from './transform.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const schema = v.variant('report', [
  v.object({ report: v.picklist(['started', 'alive']) }),
  v.object({
    report: v.literal('done'),
    ipc: v.pipe(
      v.instance(Uint8Array<ArrayBuffer>),
      v.check(({ length }) => length <= transformLimits.bytes)
    )
  }),
  v.object({
    report: v.literal('failed'),
    problem: v.object({
      key: v.pipe(
        v.string(),
        v.check((key) => key.startsWith('sandbox_') && isMessageKey(key))
      ),
      params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
      line: v.exactOptional(count),
      column: v.exactOptional(count)
    })
  })
])

/** What came from a frame, where a notebook's code may have written it: a report, or undefined. */
export function parseReport(data: unknown): TransformReport | undefined {
  const result = v.safeParse(schema, data)
  return result.success ? result.output : undefined
}
