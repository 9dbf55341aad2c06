import type { CriterionId, Estimates } from '../model/criterion.ts'
import type { Method } from './method.ts'
import { explainMissing, unlessMissing, quotient, type Outcome } from './outcome.ts'
import { showNumber } from './show-number.ts'

const needed = ['businessValue', 'timeCriticality', 'riskReduction', 'jobSize'] as const satisfies readonly CriterionId[]

export const wsjf: Method = {
  id: 'wsjf',
  name: 'WSJF',
  summary: 'Weighted shortest job first: what waiting costs, divided by the size of the job.',
  formula: '(business value + time criticality + risk reduction) ÷ job size',
  criteria: needed,
  // The larger cost of delay goes first; at equal quotients that is the larger job.
  tieBreakers: [
    { criterion: 'jobSize', first: 'higher' },
    { criterion: 'confidence', first: 'higher' },
    { criterion: 'effort', first: 'lower' },
  ],
  score,
  explain,
}

export function costOfDelay(estimates: Estimates): number {
  const { businessValue = 0, timeCriticality = 0, riskReduction = 0 } = estimates
  return businessValue + timeCriticality + riskReduction
}

function score(estimates: Estimates): Outcome {
  return unlessMissing(estimates, needed, () => quotient(costOfDelay(estimates), estimates.jobSize ?? 0))
}

function explain(estimates: Estimates): string {
  const outcome = score(estimates)
  if (outcome.reason === 'missing') return explainMissing(outcome.missing)
  const { businessValue = 0, timeCriticality = 0, riskReduction = 0, jobSize = 0 } = estimates
  const dividend = `(${showNumber(businessValue)} + ${showNumber(timeCriticality)} + ${showNumber(riskReduction)})`
  return outcome.score === null
    ? `No score: job size must be above 0 in ${dividend} ÷ ${showNumber(jobSize)}`
    : `${dividend} ÷ ${showNumber(jobSize)} = ${showNumber(outcome.score)}`
}
