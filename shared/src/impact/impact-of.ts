import type { Day } from '../base/instant.ts'
import { dealChance } from '../demand/deal-chance.ts'
import { exchangeBy } from '../demand/exchange.ts'
import { laneOf, type Feature, type Horizon } from '../model/feature.ts'
import type { KeyResult } from '../model/goal.ts'
import type { FeatureId } from '../model/ids.ts'
import type { Promise as GivenPromise, Standing } from '../model/promise.ts'
import { compareStanding } from '../promises/compare-standing.ts'
import { standingOf } from '../promises/standing-of.ts'
import type { PlanView } from '../projection/plan-view.ts'
import type { SalesView } from '../projection/sales-view.ts'
import type { SalesIndex } from './index-sales.ts'

export interface StandingChange {
  readonly promise: GivenPromise
  readonly from: Standing
  readonly to: Standing
}

/** What a move would do before it is made. */
export interface Impact {
  readonly worse: readonly StandingChange[]
  readonly better: readonly StandingChange[]
  /** Open deals behind the feature, by the odds of their stages, in minor units of the base currency a year. */
  readonly pipeline: number
  /** Key results that no other planned feature serves. */
  readonly keyResultsLost: readonly KeyResult[]
  /** By how many person-days the horizon would hold more than fits; null when it fits, or nobody said how much does. */
  readonly overBy: number | null
}

export interface ImpactWorld {
  readonly plan: PlanView
  readonly sales: SalesView
  readonly index: SalesIndex
  readonly today: Day
}

/** What it would do to put a feature into a horizon. */
export function impactOf(feature: Feature, horizon: Horizon, { plan, sales, index, today }: ImpactWorld): Impact {
  const moved: Feature = { ...feature, horizon, status: feature.status === 'shipped' ? 'in_progress' : feature.status }
  const changes = (index.promises.get(feature.id) ?? []).flatMap((promise): readonly StandingChange[] => {
    const from = standingOf(promise, feature, today).standing
    const to = standingOf(promise, moved, today).standing
    return from === null || to === null || from === to ? [] : [{ promise, from, to }]
  })
  return {
    worse: changes.filter(({ from, to }) => compareStanding(to, from) > 0),
    better: changes.filter(({ from, to }) => compareStanding(to, from) < 0),
    pipeline: pipelineBehind(feature.id, { sales, index, today }),
    keyResultsLost: horizon === 'none' ? keyResultsOf(feature, plan) : [],
    overBy: overBy(feature, horizon, plan),
  }
}

function pipelineBehind(featureId: FeatureId, { sales, index, today }: Omit<ImpactWorld, 'plan'>): number {
  const exchange = exchangeBy(sales.settings)
  let sum = 0
  for (const dealId of index.deals.get(featureId) ?? []) {
    const deal = sales.deals.get(dealId)
    if (deal === undefined || deal.amount === null || deal.renews) continue
    const { chance, lost } = dealChance(deal, sales.stages, today)
    if (!lost) sum += (exchange(deal.amount) ?? 0) * chance
  }
  return Math.round(sum)
}

/** The key results for which this is the only feature in Now, Next or Later. */
function keyResultsOf(feature: Feature, { goals, features }: PlanView): readonly KeyResult[] {
  const own = goals.links.get(feature.id)
  if (own === undefined || !isPlanned(feature)) return []
  return [...own.keys()].flatMap((keyResultId) => {
    const keyResult = goals.keyResults.get(keyResultId)
    const isServed = [...goals.links].some(([other, links]) => {
      const planned = features.get(other)
      return other !== feature.id && links.has(keyResultId) && planned !== undefined && isPlanned(planned)
    })
    return keyResult === undefined || isServed ? [] : [keyResult]
  })
}

function isPlanned(feature: Feature): boolean {
  const lane = laneOf(feature)
  return lane === 'now' || lane === 'next' || lane === 'later'
}

function overBy(feature: Feature, horizon: Horizon, { settings, lanes, features }: PlanView): number | null {
  const capacity = settings.capacities[horizon]
  const effort = feature.estimates.effort ?? 0
  if (capacity === undefined || laneOf(feature) === horizon || effort === 0) return null
  const load = lanes[horizon].reduce((sum, id) => sum + (features.get(id)?.estimates.effort ?? 0), effort)
  return load > capacity ? load - capacity : null
}
