import type { CriterionId, Estimates } from '../model/criterion.ts'
import type { Method } from './method.ts'
import { explainMissing, unlessMissing, quotient, type Outcome } from './outcome.ts'
import { personMonths } from './person-months.ts'
import { showNumber } from './show-number.ts'

const needed = ['reach', 'impact', 'confidence', 'effort'] as const satisfies readonly CriterionId[]

export const rice: Method = {
  id: 'rice',
  name: 'RICE',
  summary: 'Total impact for the time worked: how many it reaches, how much it helps them, how sure we are.',
  formula: 'reach × impact × confidence ÷ effort in person-months',
  criteria: needed,
  tieBreakers: [
    { criterion: 'confidence', first: 'higher' },
    { criterion: 'effort', first: 'lower' },
  ],
  score,
  explain,
}

function score(estimates: Estimates): Outcome {
  const { reach = 0, impact = 0, confidence = 0, effort = 0 } = estimates
  return unlessMissing(estimates, needed, () => quotient((reach * impact * confidence) / 100, personMonths(effort)))
}

function explain(estimates: Estimates): string {
  const outcome = score(estimates)
  if (outcome.reason === 'missing') return explainMissing(outcome.missing)
  const { reach = 0, impact = 0, confidence = 0, effort = 0 } = estimates
  const dividend = `${showNumber(reach)} × ${showNumber(impact)} × ${showNumber(confidence)} %`
  const divisor = `${showNumber(personMonths(effort))} person-months`
  return outcome.score === null
    ? `No score: effort must be above 0 in ${dividend} ÷ ${divisor}`
    : `${dividend} ÷ ${divisor} = ${showNumber(outcome.score)}`
}
