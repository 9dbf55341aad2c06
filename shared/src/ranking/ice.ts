import type { CriterionId, Estimates } from '../model/criterion.ts'
import type { Method } from './method.ts'
import { explainMissing, unlessMissing, scoreOf, type Outcome } from './outcome.ts'
import { showNumber } from './show-number.ts'

const needed = ['iceImpact', 'iceConfidence', 'iceEase'] as const satisfies readonly CriterionId[]

const tieBreakers: Method['tieBreakers'] = [
  { criterion: 'iceConfidence', first: 'higher' },
  { criterion: 'iceEase', first: 'higher' },
]

export const ice: Method = {
  id: 'ice',
  name: 'ICE',
  summary: 'Three quick ratings from 1 to 10, multiplied: one low rating pulls the whole score down.',
  formula: 'impact × confidence × ease',
  criteria: needed,
  tieBreakers,
  score: product,
  explain: (estimates) => explain(estimates, product(estimates), (numbers) => numbers.join(' × ')),
}

/** The mean orders features differently from the product, so it is a method of its own that a roadmap chooses. */
export const iceAverage: Method = {
  id: 'ice_average',
  name: 'ICE, averaged',
  summary: 'Three quick ratings from 1 to 10, averaged: a high rating can make up for a low one.',
  formula: '(impact + confidence + ease) ÷ 3',
  criteria: needed,
  tieBreakers,
  score: average,
  explain: (estimates) => explain(estimates, average(estimates), (numbers) => `(${numbers.join(' + ')}) ÷ 3`),
}

function product(estimates: Estimates): Outcome {
  const { iceImpact = 0, iceConfidence = 0, iceEase = 0 } = estimates
  return unlessMissing(estimates, needed, () => scoreOf(iceImpact * iceConfidence * iceEase))
}

function average(estimates: Estimates): Outcome {
  const { iceImpact = 0, iceConfidence = 0, iceEase = 0 } = estimates
  return unlessMissing(estimates, needed, () => scoreOf((iceImpact + iceConfidence + iceEase) / 3))
}

function explain(estimates: Estimates, outcome: Outcome, write: (numbers: readonly string[]) => string): string {
  if (outcome.reason === 'missing') return explainMissing(outcome.missing)
  if (outcome.score === null) return 'No score: a rating is not a number'
  return `${write(needed.map((criterion) => showNumber(estimates[criterion] ?? 0)))} = ${showNumber(outcome.score)}`
}
