import { criteria, type CriterionId, type Estimates } from '../model/criterion.ts'
import { weightedCriteria, type Weights } from '../model/method.ts'
import type { Method } from './method.ts'
import { explainMissing, missingOutcome, scoreOf, unscored, type Outcome } from './outcome.ts'
import { showNumber } from './show-number.ts'

type Driver = (typeof weightedCriteria)[number]

const costs: ReadonlySet<CriterionId> = new Set<Driver>(['complexity', 'risk'])

export const weighted: Method = {
  id: 'weighted',
  name: 'Weighted drivers',
  summary: 'Your own weights on value and cost drivers; 100 is the best on every driver, 0 the worst.',
  formula: '100 × Σ (weight × driver), each driver from 0 to 1, costs turned round, weights adding up to 1',
  criteria: weightedCriteria,
  tieBreakers: [
    { criterion: 'confidence', first: 'higher' },
    { criterion: 'effort', first: 'lower' },
  ],
  score,
  explain,
}

function score(estimates: Estimates, weights: Weights): Outcome {
  const total = totalOf(weights)
  if (total === null) return unscored('invalid')
  const missing = missingOutcome(estimates, driversOf(weights))
  if (missing !== null) return missing
  let sum = 0
  for (const driver of weightedCriteria) {
    const weight = weights[driver] ?? 0
    if (weight === 0) continue
    const share = normalise(driver, estimates[driver] ?? 0)
    if (share === null) return unscored('invalid')
    sum += (weight / total) * share
  }
  return scoreOf(100 * sum)
}

function explain(estimates: Estimates, weights: Weights): string {
  const total = totalOf(weights)
  if (total === null) return 'No score: weights must not be negative, and one of them must be above 0'
  const outcome = score(estimates, weights)
  if (outcome.reason === 'missing') return explainMissing(outcome.missing)
  if (outcome.score === null) return 'No score: an estimate lies outside its scale'
  const terms = driversOf(weights).map((driver) => {
    const { name, max } = criteria[driver]
    const value = showNumber(estimates[driver] ?? 0)
    const rated = costs.has(driver) ? `(${max} − ${value})` : value
    return `${name.toLowerCase()} ${showNumber((100 * (weights[driver] ?? 0)) / total)} % × ${rated} ÷ ${max}`
  })
  return `${terms.join(' + ')} = ${showNumber(outcome.score)} of 100`
}

/** Null unless every weight is a number of at least 0 and one is above it. */
function totalOf(weights: Weights): number | null {
  let total = 0
  for (const driver of weightedCriteria) {
    const weight = weights[driver] ?? 0
    if (!(weight >= 0)) return null
    total += weight
  }
  return total > 0 && Number.isFinite(total) ? total : null
}

function driversOf(weights: Weights): readonly Driver[] {
  return weightedCriteria.filter((driver) => (weights[driver] ?? 0) > 0)
}

/**
 * By the declared range and not the observed one, so that an edit of one feature never moves the score of another.
 * Costs count as 1 − x and not 1 ÷ x, which keeps them linear.
 */
function normalise(driver: Driver, value: number): number | null {
  const { min, max } = criteria[driver]
  if (!(value >= min && value <= max)) return null
  const share = (value - min) / (max - min)
  return costs.has(driver) ? 1 - share : share
}
