import type { DemandAggregate } from '../model/demand.ts'
import type { Feature } from '../model/feature.ts'
import type { FeatureId } from '../model/ids.ts'
import type { RankSettings } from '../model/settings.ts'
import { methods } from './methods.ts'
import { placed, rankOrder, type Placed } from './rank-order.ts'
import type { Ranking, Scored } from './ranking.ts'
import { isRanked, scoreFeature } from './score-feature.ts'

export interface RankInput {
  readonly features: ReadonlyMap<FeatureId, Feature>
  readonly demand: ReadonlyMap<FeatureId, Pick<DemandAggregate, 'score'>>
  readonly settings: RankSettings
}

export function rank(input: RankInput): Ranking {
  const scored = new Map<FeatureId, Scored>()
  for (const feature of input.features.values()) if (isRanked(feature)) scored.set(feature.id, scoreFeature(feature, input))
  const { methodId, weights, demandWeight } = input.settings
  return { methodId, weights, demandWeight, scored, order: orderOf(scored, input) }
}

/** Sorts everything that was scored. */
export function orderOf(scored: ReadonlyMap<FeatureId, Scored>, { features, settings }: RankInput): readonly FeatureId[] {
  const all: Placed[] = []
  for (const { featureId, score } of scored.values()) {
    const feature = features.get(featureId)
    if (feature !== undefined) all.push(placed(feature, score))
  }
  return all.sort(rankOrder(methods[settings.methodId].tieBreakers)).map(({ feature }) => feature.id)
}
