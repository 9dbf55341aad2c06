import { laneOf, type Feature } from '../model/feature.ts'
import type { KeyResult } from '../model/goal.ts'
import type { FeatureId } from '../model/ids.ts'
import type { GoalsView } from '../projection/plan-view.ts'
import type { FeatureChange } from './impact.ts'

export interface Served {
  readonly features: ReadonlyMap<FeatureId, Feature>
  readonly goals: GoalsView
}

/** The key results that only this feature served, where it would do so no more. */
export function keyResultsLost({ before, after }: FeatureChange, { features, goals }: Served): readonly KeyResult[] {
  const served = goals.links.get(before.id)
  if (served === undefined || !serves(before) || serves(after)) return []
  const lost = new Set(served.keys())
  for (const [featureId, links] of goals.links) {
    const feature = features.get(featureId)
    if (featureId === before.id || feature === undefined || !serves(feature)) continue
    for (const keyResultId of links.keys()) lost.delete(keyResultId)
  }
  return [...goals.keyResults.values()].filter(({ id }) => lost.has(id))
}

/** What has shipped still serves; what stands in no horizon may never be built. */
function serves(feature: Feature): boolean {
  const lane = laneOf(feature)
  return lane !== null && lane !== 'none'
}
