import type { CriterionId, Estimates } from '../model/criterion.ts'
import type { MethodId, Weights } from '../model/method.ts'
import type { Outcome } from './outcome.ts'

export interface TieBreaker {
  readonly criterion: CriterionId
  readonly first: 'higher' | 'lower'
}

/** One way of turning estimates into a score; higher is better. */
export interface Method {
  readonly id: MethodId
  readonly name: string
  readonly summary: string
  readonly formula: string
  /** What it asks people to estimate, in the order of the formula. */
  readonly criteria: readonly CriterionId[]
  /** What decides between equal scores, before the position on the board does. */
  readonly tieBreakers: readonly TieBreaker[]
  readonly score: (estimates: Estimates, weights: Weights) => Outcome
  /** The formula with this feature's numbers, or a sentence on why there is no score. */
  readonly explain: (estimates: Estimates, weights: Weights) => string
}
