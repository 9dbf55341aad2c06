import { evidenceByFeature } from '../demand/evidence.ts'
import { exchangeBy, type Exchange } from '../demand/exchange.ts'
import type { FeatureId } from '../model/ids.ts'
import type { Promise } from '../model/promise.ts'
import type { Request } from '../model/request.ts'
import type { SalesView } from '../projection/sales-view.ts'

/** A sales document by feature, made once for each change of it, so that a card under the pointer costs no frame. */
export interface SalesIndex {
  readonly sales: SalesView
  readonly exchange: Exchange
  /** Withdrawn ones are left out. */
  readonly promises: ReadonlyMap<FeatureId, readonly Promise[]>
  /** Those that are evidence for the feature. */
  readonly requests: ReadonlyMap<FeatureId, readonly Request[]>
}

export function indexSales(sales: SalesView): SalesIndex {
  const promises = new Map<FeatureId, Promise[]>()
  for (const promise of sales.promises.values()) {
    if (promise.deletedAt !== null) continue
    const sofar = promises.get(promise.featureId)
    if (sofar === undefined) promises.set(promise.featureId, [promise])
    else sofar.push(promise)
  }
  return { sales, exchange: exchangeBy(sales.settings), promises, requests: evidenceByFeature(sales.requests) }
}
