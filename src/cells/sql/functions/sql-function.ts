import type { Text } from '../../../i18n/lang.ts'

/** A function of SQL as the editor offers it: its arguments as they are written, and what it gives in one line. */
export interface SqlFunction {
  readonly name: string
  readonly args: string
  readonly note: Text
}

/** Declares a function in one line. */
export function sqlFunction(name: string, args: string, vi: string, en: string): SqlFunction {
  return { name, args, note: { vi, en } }
}
