import type { FeatureId } from '../model/ids.ts'
import type { PlanView } from './plan-view.ts'

/** All features on the board in reading order: lane after lane, top to bottom. */
export function flatOrder(plan: Pick<PlanView, 'lanes'>): readonly FeatureId[] {
  const { now, next, later, none, shipped } = plan.lanes
  return [...now, ...next, ...later, ...none, ...shipped]
}
