import { parseNumeral } from '../../src/dataset/numeral.ts'
import type { AuthoredFact } from '../read/authored.ts'

/** What a fact may point at. */
export interface Known {
  readonly units: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  readonly systems: ReadonlySet<string>
  readonly entities: ReadonlySet<string>
}

/** A reason to refuse a fact, and the field that it is about. */
export interface FactFault {
  readonly field: string
  readonly reason: string
}

/** Every fault of a fact in itself: names, the numeral against the value, the hedge, the period. */
export function factFaults(fact: AuthoredFact, known: Known): FactFault[] {
  return [...nameFaults(fact, known), ...valueFaults(fact), ...wordingFaults(fact)]
}

function nameFaults(fact: AuthoredFact, known: Known): FactFault[] {
  const faults: FactFault[] = []
  const need = (field: string, set: ReadonlySet<string>, name: string | undefined): void => {
    if (name !== undefined && !set.has(name)) faults.push({ field, reason: `unknown ${field}: ${name}` })
  }
  need('unit', known.units, fact.unit)
  need('indicator', known.indicators, fact.indicator)
  need('system', known.systems, fact.system)
  need('entity', known.entities, fact.entity)
  return faults
}

function valueFaults(fact: AuthoredFact): FactFault[] {
  const numeral = parseNumeral(fact.numeral)
  if (fact.value === null)
    return numeral.ok ? [{ field: 'value', reason: `"${fact.numeral}" is a figure, but the value is empty` }] : []
  if (!numeral.ok) return [{ field: 'numeral', reason: `cannot read the numeral "${fact.numeral}"` }]
  if (numeral.value.kind !== 'number' && numeral.value.kind !== 'ratio')
    return [{ field: 'numeral', reason: `"${fact.numeral}" is a date or span, not a figure` }]
  const faults: FactFault[] = []
  const of = numeral.value.kind === 'ratio' ? numeral.value.of : undefined
  if (numeral.value.value !== fact.value)
    faults.push({ field: 'value', reason: `"${fact.numeral}" is ${numeral.value.value}, not ${fact.value}` })
  if (of !== fact.of)
    faults.push({
      field: 'of',
      reason: `"${fact.numeral}" has the denominator ${of ?? 'none'}, not ${fact.of ?? 'none'}`
    })
  return faults
}

function wordingFaults(fact: AuthoredFact): FactFault[] {
  const faults: FactFault[] = []
  const percent = fact.quote.includes(fact.numeral + '%')
  const percentUnit = fact.unit === '%' || fact.unit === 'pp'
  if (fact.value !== null && percent !== percentUnit)
    faults.push({
      field: 'unit',
      reason: `the unit is ${fact.unit}, but the text writes "${fact.numeral}${percent ? '%' : ''}"`
    })
  if (fact.hedge !== undefined && !fact.quote.includes(`${fact.hedge} ${fact.numeral}`))
    faults.push({ field: 'hedge', reason: `"${fact.hedge}" does not stand before the numeral` })
  if (fact.hedge === undefined && new RegExp(`(?:hơn|trên|khoảng|gần) ${fact.numeral}`, 'iu').test(fact.quote))
    faults.push({ field: 'hedge', reason: `the numeral is hedged in the text, but the fact has no hedge` })
  if ((fact.basis === 'silent') !== (fact.period === null))
    faults.push({ field: 'basis', reason: 'a silent period is empty, and only that' })
  if ((fact.basis === 'inferred') !== (fact.why !== undefined))
    faults.push({ field: 'basis', reason: 'an inferred period says why, and only that' })
  return faults
}
