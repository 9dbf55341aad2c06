import type { CriterionId, Estimates } from '../model/criterion.ts'
import type { Method } from './method.ts'
import { explainMissing, unlessMissing, quotient, type Outcome } from './outcome.ts'
import { personMonths } from './person-months.ts'
import { showNumber } from './show-number.ts'

const needed = ['value', 'effort'] as const satisfies readonly CriterionId[]

export const valueEffort: Method = {
  id: 'value_effort',
  name: 'Value ÷ effort',
  summary: 'One rating of value for each person-month spent: quick wins first, money pits last.',
  formula: 'value ÷ effort in person-months',
  criteria: needed,
  tieBreakers: [
    { criterion: 'confidence', first: 'higher' },
    { criterion: 'effort', first: 'lower' },
  ],
  score,
  explain,
}

function score(estimates: Estimates): Outcome {
  const { value = 0, effort = 0 } = estimates
  return unlessMissing(estimates, needed, () => quotient(value, personMonths(effort)))
}

function explain(estimates: Estimates): string {
  const outcome = score(estimates)
  if (outcome.reason === 'missing') return explainMissing(outcome.missing)
  const { value = 0, effort = 0 } = estimates
  const division = `${showNumber(value)} ÷ ${showNumber(personMonths(effort))} person-months`
  return outcome.score === null ? `No score: effort must be above 0 in ${division}` : `${division} = ${showNumber(outcome.score)}`
}
