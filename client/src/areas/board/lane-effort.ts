import type { Feature, Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'

/** Person-days of everything in a lane, whatever the filter hides. Remembers the last answer, as stores ask several times for one plan. */
export function createLaneEffort(lane: Lane): (plan: Pick<PlanView, 'features' | 'lanes'>) => number {
  let features: ReadonlyMap<FeatureId, Feature> | undefined
  let ids: readonly FeatureId[] = []
  let effort = 0
  return (plan) => {
    if (plan.features === features && plan.lanes[lane] === ids) return effort
    features = plan.features
    ids = plan.lanes[lane]
    effort = 0
    for (const id of ids) effort += features.get(id)?.estimates.effort ?? 0
    return effort
  }
}
