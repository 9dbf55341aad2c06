import { compareText } from '../base/compare-text.ts'
import type { Deal } from '../model/deal.ts'
import type { DealId, FeatureId } from '../model/ids.ts'
import type { SalesIndex } from './index-sales.ts'

/** The open deals that look to a feature, each once. */
export interface Pipeline {
  /** Renewals among them: they are what a broken word would cost. */
  readonly deals: readonly Deal[]
  /** By the chance of their stages, in whole minor units of `currency`. */
  readonly amount: number
  readonly currency: string
  /** Currencies without a rate, whose amounts are left out. */
  readonly unconverted: readonly string[]
}

/** What is behind a feature of all deals, or of some. */
export function pipelineOf(featureId: FeatureId, index: SalesIndex, isCounted: (deal: Deal) => boolean = () => true): Pipeline {
  const open = openDeals(featureId, index).filter(({ deal }) => isCounted(deal))
  const unconverted = new Set<string>()
  let sum = 0
  for (const { deal, probability } of open) {
    if (deal.amount === null) continue
    const amount = index.exchange(deal.amount)
    if (amount === null) unconverted.add(deal.amount.currency)
    else sum += amount * probability
  }
  const { currency } = index.sales.settings
  return { deals: open.map(({ deal }) => deal), amount: Math.round(sum), currency, unconverted: [...unconverted].sort() }
}

interface OpenDeal {
  readonly deal: Deal
  readonly probability: number
}

function openDeals(featureId: FeatureId, index: SalesIndex): readonly OpenDeal[] {
  const { deals, stages } = index.sales
  return dealsNamed(featureId, index).flatMap((id) => {
    const deal = deals.get(id)
    if (deal === undefined || deal.deletedAt !== null || deal.stageId === null) return []
    const stage = stages.get(deal.stageId)
    return stage?.kind === 'open' ? [{ deal, probability: stage.probability }] : []
  })
}

/** By open promises and by requests. */
function dealsNamed(featureId: FeatureId, { promises, requests }: SalesIndex): readonly DealId[] {
  const ids = new Set<DealId>()
  for (const { dealId, state } of promises.get(featureId) ?? []) if (dealId !== null && state === 'open') ids.add(dealId)
  for (const { dealId } of requests.get(featureId) ?? []) if (dealId !== null) ids.add(dealId)
  return [...ids].sort(compareText)
}
