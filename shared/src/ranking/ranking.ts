import type { CriterionId } from '../model/criterion.ts'
import type { FeatureId } from '../model/ids.ts'
import { defaultWeights, type MethodId, type Weights } from '../model/method.ts'
import { significant } from './significant.ts'

export type Unscored = 'missing' | 'invalid' | 'zero_denominator'

export interface Scored {
  readonly featureId: FeatureId
  /** Not rounded; null when the reason says why there is none. */
  readonly score: number | null
  readonly missing: readonly CriterionId[]
  readonly reason: Unscored | null
}

/** The features on the board in the order of one method. `order` holds each id of `scored` once. */
export interface Ranking {
  readonly methodId: MethodId
  readonly weights: Weights
  readonly demandWeight: number
  readonly scored: ReadonlyMap<FeatureId, Scored>
  readonly order: readonly FeatureId[]
}

export const emptyRanking: Ranking = { methodId: 'rice', weights: defaultWeights, demandWeight: 0, scored: new Map(), order: [] }

/** Competition rank (1, 2, 2, 4): equal scores share a rank whatever their order; null when there is no score. */
export function rankOf(ranking: Ranking, id: FeatureId): number | null {
  const score = ranking.scored.get(id)?.score ?? null
  if (score === null) return null
  const own = significant(score)
  let low = 0
  let high = ranking.order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (comparableScore(ranking, middle) > own) low = middle + 1
    else high = middle
  }
  return low + 1
}

function comparableScore(ranking: Ranking, index: number): number {
  const id = ranking.order[index]
  const score = id === undefined ? null : (ranking.scored.get(id)?.score ?? null)
  return score === null ? Number.NEGATIVE_INFINITY : significant(score)
}
