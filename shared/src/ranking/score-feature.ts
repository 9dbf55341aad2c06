import { laneOf, type Feature } from '../model/feature.ts'
import { demandFactor } from './demand-factor.ts'
import { methods } from './methods.ts'
import type { RankInput } from './rank.ts'
import type { Scored } from './ranking.ts'

/** What is shipped, declined or deleted needs no rank. */
export function isRanked(feature: Feature): boolean {
  const lane = laneOf(feature)
  return lane !== null && lane !== 'shipped'
}

/** What the method makes of the estimates, raised by demand as far as the settings let it count. */
export function scoreFeature(feature: Feature, { settings, demand }: Pick<RankInput, 'settings' | 'demand'>): Scored {
  const { score, missing, reason } = methods[settings.methodId].score(feature.estimates, settings.weights)
  const raised = score === null ? null : score * demandFactor(settings.demandWeight, demand.get(feature.id)?.score)
  return { featureId: feature.id, score: raised, missing, reason }
}
