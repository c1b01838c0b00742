import { claimsForm } from './claims/form.ts'
import { compareForm } from './compare/form.ts'
import { costForm } from './cost/form.ts'
import { cutsForm } from './cuts/form.ts'
import { inputForm } from './input/form.ts'
import { factsForm } from './facts/form.ts'
import type { Form } from './form/form.ts'
import { pairsForm } from './pairs/form.ts'
import { rankingForm } from './ranking/form.ts'
import { savingsForm } from './savings/form.ts'
import { systemsForm } from './systems/form.ts'
import { trendForm } from './trend/form.ts'
import { whatifForm } from './whatif/form.ts'
import { targetsForm } from './targets/form.ts'

/** The forms of guided kinds, by kind. A new one is its file and a line here. */
export const forms: ReadonlyMap<string, Form> = new Map([
  ['ranking', rankingForm],
  ['cuts', cutsForm],
  ['savings', savingsForm],
  ['claims', claimsForm],
  ['pairs', pairsForm],
  ['systems', systemsForm],
  ['compare', compareForm],
  ['trend', trendForm],
  ['whatif', whatifForm],
  ['targets', targetsForm],
  ['facts', factsForm],
  ['cost', costForm]
])

/** The form of a kind of cell, if it has one: guided kinds do, and inputs. */
export function maybeForm(kind: string): Form | undefined {
  return kind === 'input' ? inputForm : forms.get(kind)
}
