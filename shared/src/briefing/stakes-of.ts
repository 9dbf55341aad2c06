import { evidenceByFeature } from '../demand/evidence.ts'
import { exchangeBy } from '../demand/exchange.ts'
import type { DealId, FeatureId, UserId } from '../model/ids.ts'
import type { SalesView } from '../projection/sales-view.ts'

/** What a person has riding on a feature. */
export interface Stake {
  /** Their open promises. */
  readonly promises: number
  /** Their open deals that look to it, and those they promised it in. */
  readonly deals: number
  /** Their requests. */
  readonly requests: number
  /** The deals by the chance of their stages, in whole minor units of the base currency. */
  readonly amount: number
}

export const noStake: Stake = { promises: 0, deals: 0, requests: 0, amount: 0 }

interface Count {
  promises: number
  requests: number
  readonly deals: Set<DealId>
}

/** What a person has riding on each feature; those with nothing are left out. */
export function stakesOf(sales: SalesView, userId: UserId): ReadonlyMap<FeatureId, Stake> {
  const counts = new Map<FeatureId, Count>()
  function countOf(featureId: FeatureId): Count {
    const found = counts.get(featureId) ?? { promises: 0, requests: 0, deals: new Set() }
    counts.set(featureId, found)
    return found
  }
  function addDeal(featureId: FeatureId, id: DealId | null, isMine: boolean): void {
    const deal = id === null ? undefined : sales.deals.get(id)
    if (deal !== undefined && (isMine || deal.ownerId === userId) && chanceOf(deal.id, sales) !== null)
      countOf(featureId).deals.add(deal.id)
  }
  for (const { authorId, featureId, dealId, state, deletedAt } of sales.promises.values()) {
    if (state !== 'open' || deletedAt !== null) continue
    if (authorId === userId) countOf(featureId).promises += 1
    addDeal(featureId, dealId, authorId === userId)
  }
  for (const [featureId, requests] of evidenceByFeature(sales.requests)) {
    for (const { authorId, dealId } of requests) {
      if (authorId === userId) countOf(featureId).requests += 1
      addDeal(featureId, dealId, false)
    }
  }
  const amountOf = weighted(sales)
  return new Map([...counts].map(([id, count]) => [id, { ...count, deals: count.deals.size, amount: amountOf(count.deals) }]))
}

/** The probability of the stage of an open deal; null for any other. */
function chanceOf(id: DealId, { deals, stages }: SalesView): number | null {
  const deal = deals.get(id)
  if (deal === undefined || deal.deletedAt !== null || deal.stageId === null) return null
  const stage = stages.get(deal.stageId)
  return stage?.kind === 'open' ? stage.probability : null
}

function weighted(sales: SalesView): (ids: ReadonlySet<DealId>) => number {
  const exchange = exchangeBy(sales.settings)
  return (ids) => {
    let sum = 0
    // In one order, since sums of fractions depend on it.
    for (const id of [...ids].sort()) {
      const money = sales.deals.get(id)?.amount ?? null
      if (money !== null) sum += (exchange(money) ?? 0) * (chanceOf(id, sales) ?? 0)
    }
    return Math.round(sum)
  }
}
