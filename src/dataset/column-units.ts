import type { Text } from '../i18n/lang.ts'

/** The units that columns declare, as a reader's language names them. */
export const columnUnits: Readonly<Record<string, Text>> = {
  character: { vi: 'ký tự', en: 'characters' },
  'index 0–1': { vi: 'chỉ số 0–1', en: 'index 0–1' },
  state: { vi: 'nước', en: 'states' },
  point: { vi: 'điểm', en: 'points' }
}
