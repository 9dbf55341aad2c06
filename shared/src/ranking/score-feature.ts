import { laneOf, type Feature } from '../model/feature.ts'
import type { RankSettings } from '../model/settings.ts'
import { methods } from './methods.ts'
import type { Scored } from './ranking.ts'

/** What is shipped, declined or deleted needs no rank. */
export function isRanked(feature: Feature): boolean {
  const lane = laneOf(feature)
  return lane !== null && lane !== 'shipped'
}

export function scoreFeature(feature: Feature, settings: RankSettings): Scored {
  const { score, missing, reason } = methods[settings.methodId].score(feature.estimates, settings.weights)
  return { featureId: feature.id, score, missing, reason }
}
