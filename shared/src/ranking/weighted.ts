import { criteria, type CriterionId, type Estimates } from '../model/criterion.ts'
import { weightedCriteria, type Weights } from '../model/method.ts'
import type { Method } from './method.ts'
import { explainMissing, missingFrom, scoreOf, unscored, type Outcome } from './outcome.ts'
import { showNumber } from './show-number.ts'

type DriverId = (typeof weightedCriteria)[number]

const costs: ReadonlySet<CriterionId> = new Set<DriverId>(['complexity', 'risk'])

/** Laid out once, because a live roadmap scores thousands of features in a frame. */
const drivers = weightedCriteria.map((id) => ({ id, ...criteria[id], isCost: costs.has(id) }))
type Driver = (typeof drivers)[number]

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
  let sum = 0
  let isLawful = true
  for (const driver of drivers) {
    const weight = weights[driver.id] ?? 0
    if (weight === 0) continue
    const value = estimates[driver.id]
    if (value === undefined) return missingFrom(estimates, idsOf(weights))
    isLawful &&= value >= driver.min && value <= driver.max
    sum += (weight / total) * normalise(driver, value)
  }
  return isLawful ? scoreOf(100 * sum) : unscored('invalid')
}

function explain(estimates: Estimates, weights: Weights): string {
  const total = totalOf(weights)
  if (total === null) return 'No score: weights must not be negative, and one of them must be above 0'
  const outcome = score(estimates, weights)
  if (outcome.reason === 'missing') return explainMissing(outcome.missing)
  if (outcome.score === null) return 'No score: an estimate lies outside its scale'
  const terms = drivers
    .filter(({ id }) => (weights[id] ?? 0) > 0)
    .map(({ id, name, max, isCost }) => {
      const value = showNumber(estimates[id] ?? 0)
      const rated = isCost ? `(${max} − ${value})` : value
      return `${name.toLowerCase()} ${showNumber((100 * (weights[id] ?? 0)) / total)} % × ${rated} ÷ ${max}`
    })
  return `${terms.join(' + ')} = ${showNumber(outcome.score)} of 100`
}

/** Null unless every weight is a number of at least 0 and one is above it. */
function totalOf(weights: Weights): number | null {
  let total = 0
  for (const id of weightedCriteria) {
    const weight = weights[id] ?? 0
    if (!(weight >= 0)) return null
    total += weight
  }
  return total > 0 && Number.isFinite(total) ? total : null
}

function idsOf(weights: Weights): readonly DriverId[] {
  return weightedCriteria.filter((id) => (weights[id] ?? 0) > 0)
}

/**
 * By the declared range and not the observed one, so that an edit of one feature never moves the score of another.
 * Costs count as 1 − x and not 1 ÷ x, which keeps them linear.
 */
function normalise({ min, max, isCost }: Driver, value: number): number {
  const share = (value - min) / (max - min)
  return isCost ? 1 - share : share
}
