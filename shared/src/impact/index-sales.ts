import type { DealId, FeatureId } from '../model/ids.ts'
import type { Promise as GivenPromise } from '../model/promise.ts'
import { evidenceByFeature } from '../demand/evidence.ts'
import type { SalesView } from '../projection/sales-view.ts'

/** What of the sales document hangs on each feature: made once for each change of it, asked at every step of a drag. */
export interface SalesIndex {
  readonly promises: ReadonlyMap<FeatureId, readonly GivenPromise[]>
  /** The deals behind the feature’s promises and requests, each once. */
  readonly deals: ReadonlyMap<FeatureId, ReadonlySet<DealId>>
}

export function indexSales(sales: SalesView): SalesIndex {
  const promises = new Map<FeatureId, GivenPromise[]>()
  const deals = new Map<FeatureId, Set<DealId>>()
  function note(featureId: FeatureId, dealId: DealId | null): void {
    if (dealId !== null) deals.set(featureId, (deals.get(featureId) ?? new Set<DealId>()).add(dealId))
  }
  for (const promise of sales.promises.values()) {
    if (promise.deletedAt !== null || promise.state !== 'open') continue
    promises.set(promise.featureId, [...(promises.get(promise.featureId) ?? []), promise])
    note(promise.featureId, promise.dealId)
  }
  for (const [featureId, requests] of evidenceByFeature(sales.requests)) for (const { dealId } of requests) note(featureId, dealId)
  return { promises, deals }
}
