import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { loadChoices } from '../../../src/cells/form/load-choices.ts'
import { setValue } from '../../../src/cells/form/set-value.ts'
import { forms } from '../../../src/cells/forms.ts'
import { isGuided, kinds } from '../../../src/cells/kinds.ts'
import { makeEngineWithDataset } from '../../support/run-cell.ts'

const engine = makeEngineWithDataset()
beforeAll(() => engine.query('select 1', {}, new AbortController().signal))
afterAll(() => engine.close())

const ask = (sql: string) => engine.query(sql, {}, new AbortController().signal)

test('every guided kind has a form, and every form a guided kind', () => {
  expect([...forms.keys()].sort()).toEqual([...kinds.keys()].filter(isGuided).sort())
})

describe.each([...forms])('the form of %s', (name, form) => {
  const kind = kinds.get(name)
  const start = Object.keys(form.start).length === 0 ? '' : stringify(form.start)

  test('begins with a body that is valid', () => {
    expect(kind?.parse(start)).toMatchObject({ ok: true })
  })

  test.each(form.fields.map((field) => [field.key, field] as const))('%s takes what it offers', async (key, field) => {
    const choices = field.type === 'select' || field.type === 'multi' ? await loadChoices(field.choices, ask) : []
    if (field.type === 'select' || field.type === 'multi')
      expect(choices.length).toBeGreaterThan(1 - Number('sql' in field.choices))
    const values = choices.map(({ value }) => (field.type === 'multi' ? [value] : value))
    for (const value of values.length
      ? values
      : [field.type === 'number' ? (field.min ?? 1) : (field.preset ?? (field.type === 'text' ? 'chữ' : true))]) {
      expect(kind?.parse(setValue(start, key, value)), JSON.stringify(value)).toMatchObject({ ok: true })
    }
    if (field.parameter) expect(kind?.parse(setValue(start, key, '$kỳ'))).toMatchObject({ ok: true })
    for (const { label } of choices) expect(typeof label === 'string' || (label.vi && label.en)).toBeTruthy()
  })

  test('shows as preset what the kind takes when nothing is said', () => {
    const said = kind?.parse(start)
    for (const { key, preset } of form.fields) {
      if (preset === undefined || key in form.start) continue
      expect(kind?.parse(setValue(start, key, preset)), key).toEqual(said)
    }
  })
})
