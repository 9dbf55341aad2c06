import { laneOf, type Feature, type Horizon } from '../model/feature.ts'
import type { FeatureId } from '../model/ids.ts'

/** Person-days that stand in each horizon; what nobody has estimated takes none. */
export function effortByHorizon(features: ReadonlyMap<FeatureId, Feature>): Readonly<Record<Horizon, number>> {
  const effort = { now: 0, next: 0, later: 0, none: 0 }
  for (const feature of features.values()) {
    const lane = laneOf(feature)
    if (lane !== null && lane !== 'shipped') effort[lane] += feature.estimates.effort ?? 0
  }
  return effort
}
