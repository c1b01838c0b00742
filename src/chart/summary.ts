import type { Model } from './model.ts'
export function summariseModel(_model: Model): string {
  return ''
}
