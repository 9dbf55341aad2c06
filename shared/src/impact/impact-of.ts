import type { Day } from '../base/instant.ts'
import { compareText } from '../base/compare-text.ts'
import type { Feature, Horizon } from '../model/feature.ts'
import type { FeatureId } from '../model/ids.ts'
import type { Standing } from '../model/promise.ts'
import type { GoalsView } from '../projection/plan-view.ts'
import { compareStanding } from '../promises/compare-standing.ts'
import { standingOf } from '../promises/standing-of.ts'
import { excessOf } from './excess-of.ts'
import type { FeatureChange, Impact, StandingChange } from './impact.ts'
import type { SalesIndex } from './index-sales.ts'
import { keyResultsLost } from './key-results-lost.ts'
import { pipelineOf } from './pipeline-of.ts'

/** The plan as it is before the change. */
export interface Surroundings {
  readonly index: SalesIndex
  readonly features: ReadonlyMap<FeatureId, Feature>
  readonly goals: GoalsView
  readonly capacities: Readonly<Partial<Record<Horizon, number>>>
  readonly effort: Readonly<Record<Horizon, number>>
  readonly today: Day
}

export function impactOf(change: FeatureChange, surroundings: Surroundings): Impact {
  const changes = standingChanges(change, surroundings)
  return {
    broken: changes.filter(({ from, to }) => compareStanding(to, from) > 0 && isAlarming(to)).sort(gravestFirst),
    repaired: changes.filter(({ from, to }) => compareStanding(to, from) < 0 && isAlarming(from)).sort(gravestFirst),
    pipeline: pipelineOf(change.before.id, surroundings.index),
    keyResultsLost: keyResultsLost(change, surroundings),
    capacityExceeded: excessOf(change, surroundings),
  }
}

function standingChanges({ before, after }: FeatureChange, { index, today }: Surroundings): readonly StandingChange[] {
  return (index.promises.get(before.id) ?? []).map((promise) => {
    const { standing: to, reasons } = standingOf(promise, after, today)
    return { promise, from: standingOf(promise, before, today).standing, to, reasons }
  })
}

function isAlarming(standing: Standing | null): boolean {
  return standing === 'at_risk' || standing === 'broken'
}

function gravestFirst(a: StandingChange, b: StandingChange): number {
  return compareStanding(b.to, a.to) || compareText(a.promise.id, b.promise.id)
}
