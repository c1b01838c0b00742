import type { Shaped } from './form/shape.ts'
import { forms } from './forms.ts'
import { kinds } from './kinds.ts'

/** Every guided kind with its form. */
export const guidedKinds: readonly Shaped[] = [...forms].map(([name, form]) => {
  const kind = kinds.get(name) as unknown as Omit<Shaped, 'form'>
  return { name, form, parse: (body) => kind.parse(body), compile: (spec) => kind.compile(spec) }
})
