import { aggregateOf } from '@parley/shared/demand/aggregate-of.ts'
import type { Demand } from '@parley/shared/demand/demand.ts'
import { keys } from '@parley/shared/document/keys.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'

/** What customers ask for, and what outsiders voted for. */
export interface Wanted {
  readonly demand: ReadonlyMap<FeatureId, Demand>
  readonly votes: ReadonlyMap<FeatureId, number>
}

/** What the plan has to learn of demand, beside what it says already: numbers that tell nobody’s name and nobody’s money. */
export function demandWrites(plan: Pick<PlanView, 'features' | 'demand'>, { demand, votes }: Wanted): readonly Write[] {
  const writes: Write[] = []
  for (const featureId of new Set([...demand.keys(), ...votes.keys()])) {
    const aggregate = aggregateOf(demand.get(featureId), votes.get(featureId) ?? 0)
    const known = plan.demand.get(featureId)
    if (plan.features.has(featureId) && JSON.stringify(known) !== JSON.stringify(aggregate))
      writes.push({ zone: 'demand', key: keys.demand(featureId), value: aggregate })
  }
  for (const featureId of plan.demand.keys())
    if (!demand.has(featureId) && !votes.has(featureId)) writes.push({ zone: 'demand', key: keys.demand(featureId), value: undefined })
  return writes
}
