import { laneOf, type Feature, type Horizon } from '../model/feature.ts'
import type { Excess, FeatureChange } from './impact.ts'

export interface Room {
  readonly capacities: Readonly<Partial<Record<Horizon, number>>>
  /** Person-days that stand in each horizon before the change. */
  readonly effort: Readonly<Record<Horizon, number>>
}

/** By how much a change overfills the horizon it leads to; what was too full and gets no fuller is not its doing. */
export function excessOf({ before, after }: FeatureChange, { capacities, effort }: Room): Excess | null {
  const horizon = laneOf(after)
  if (horizon === null || horizon === 'shipped') return null
  const capacity = capacities[horizon]
  const added = effortIn(after, horizon) - effortIn(before, horizon)
  if (capacity === undefined || added <= 0) return null
  const by = effort[horizon] + added - capacity
  return by > 0 ? { horizon, by } : null
}

function effortIn(feature: Feature, horizon: Horizon): number {
  return laneOf(feature) === horizon ? (feature.estimates.effort ?? 0) : 0
}
