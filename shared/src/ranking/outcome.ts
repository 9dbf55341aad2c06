import { criteria, type CriterionId, type Estimates } from '../model/criterion.ts'
import type { Unscored } from './ranking.ts'

/** What a method makes of one feature's estimates: a finite score, or the reason why there is none. */
export type Outcome =
  | { readonly score: number; readonly reason: null; readonly missing: readonly CriterionId[] }
  | { readonly score: null; readonly reason: Unscored; readonly missing: readonly CriterionId[] }

const none: readonly CriterionId[] = []

export function scoreOf(score: number): Outcome {
  return Number.isFinite(score) ? { score, reason: null, missing: none } : unscored('invalid')
}

export function unscored(reason: Exclude<Unscored, 'missing'>): Outcome {
  return { score: null, reason, missing: none }
}

/** A blank estimate never counts as 0: a blank effort would win and a blank reach would lose. */
export function unlessMissing(estimates: Estimates, needed: readonly CriterionId[], score: () => Outcome): Outcome {
  for (const criterion of needed) if (estimates[criterion] === undefined) return missingFrom(estimates, needed)
  return score()
}

export function missingFrom(estimates: Estimates, needed: readonly CriterionId[]): Outcome {
  return { score: null, reason: 'missing', missing: needed.filter((criterion) => estimates[criterion] === undefined) }
}

/** No epsilon in place of a zero divisor: it would make scores of 10¹² out of nothing. */
export function quotient(numerator: number, denominator: number): Outcome {
  return denominator > 0 ? scoreOf(numerator / denominator) : unscored(Number.isNaN(denominator) ? 'invalid' : 'zero_denominator')
}

export function explainMissing(missing: readonly CriterionId[]): string {
  const names = missing.map((criterion) => criteria[criterion].name.toLowerCase())
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `No score: ${names.slice(0, -1).join(', ')} and ${last} are missing` : `No score: ${last} is missing`
}
