import { afterAll, expect, test } from 'vitest'
import { dropRefused } from '../../../src/cells/form/drop-refused.ts'
import { loadChoices } from '../../../src/cells/form/load-choices.ts'
import type { Field, Plain } from '../../../src/cells/form/form.ts'
import { readList, readScalar, writeList } from '../../../src/cells/form/scalars.ts'
import { readValues } from '../../../src/cells/form/read-values.ts'
import { setValue } from '../../../src/cells/form/set-value.ts'
import { toBody } from '../../../src/cells/form/shape.ts'
import { inputForm } from '../../../src/cells/input/form.ts'
import { inputKind } from '../../../src/cells/input/kind.ts'
import { makeEngineWithDataset } from '../../support/run-cell.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())
const parse = (body: string) => inputKind.parse(body)
const types = ((field) => (field?.type === 'select' && Array.isArray(field.choices) ? field.choices : []))(
  inputForm.fields[0]
).map(({ value }: { value: string }) => value)

function shown(body: string): readonly Field[] {
  const values = readValues(body)
  return values.ok ? inputForm.fields.filter(({ when }) => when?.(values.value) ?? true) : []
}

/** Something that a reader might put into a field. */
async function sample(field: Field, type: string): Promise<Plain> {
  if (field.type === 'select' || field.type === 'multi') {
    const [first] = await loadChoices(field.choices, (sql) => engine.query(sql, {}, new AbortController().signal))
    return field.type === 'multi' ? [first?.value ?? ''] : (first?.value ?? '')
  }
  const own = { number: 7, checkbox: true, date: '2020-02-12', text: 'Đắk Lắk', scalar: 2024, list: [2, 5] }
  return type === 'multi' && field.key === 'options' ? ['Huế', 'Đà Nẵng'] : own[field.type]
}

test.each(types.flatMap((from) => types.map((to) => [from, to] as const)))(
  'an input of kind %s that is made one of kind %s is valid, and keeps what still fits',
  async (from, to) => {
    let body = dropRefused(setValue(toBody(inputForm.start), 'type', from), 'type', parse)
    for (const field of shown(body)) {
      if (field.key === 'type' || !shown(body).includes(field)) continue
      body = setValue(body, field.key, await sample(field, from))
      expect(parse(body), `${field.key} in\n${body}`).toMatchObject({ ok: true })
    }
    const turned = dropRefused(setValue(body, 'type', to), 'type', parse)
    expect(parse(turned), turned).toMatchObject({ ok: true })
    expect(turned).toContain('Đắk Lắk')
    if (from === to) expect(turned).toBe(body)
    const keys = shown(turned).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
)

test.each<[string, Plain | undefined]>([
  ['2020', 2020],
  ['-0.5', -0.5],
  ['007', '007'],
  ['1.234,5', '1.234,5'],
  [' Huế ', 'Huế'],
  ['Huế'.normalize('NFD'), 'Huế'.normalize('NFD')],
  ['  ', undefined]
])('%j is read as %j', (text, value) => expect(readScalar(text)).toEqual(value))

test('a list is one value on each line, empty lines left out', () => {
  expect(readList('2024\n\n Đà Nẵng \n')).toEqual([2024, 'Đà Nẵng'])
  expect(readList('\n')).toBeUndefined()
  expect(writeList(['a', 3])).toBe('a\n3')
})
