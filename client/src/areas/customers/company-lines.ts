import type { Day } from '@parley/shared/base/instant.ts'
import { dealChance } from '@parley/shared/demand/deal-chance.ts'
import { exchangeBy } from '@parley/shared/demand/exchange.ts'
import type { Company } from '@parley/shared/model/company.ts'
import type { CompanyId } from '@parley/shared/model/ids.ts'
import type { Money } from '@parley/shared/model/money.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import { standingOf } from '@parley/shared/promises/standing-of.ts'

/** A company with what a line of the list says of it. */
export interface CompanyLine {
  readonly company: Company
  /** What it pays in the base currency, to sort by; null without a rate. */
  readonly arr: number | null
  readonly openDeals: number
  /** What its open deals bring by the odds of their stages. */
  readonly pipeline: Money
  /** Open deals in a currency without a rate, which are in no sum. */
  readonly uncounted: number
  readonly requests: number
  readonly inTrouble: number
}

export interface World {
  readonly sales: SalesView
  readonly features: PlanView['features']
  readonly today: Day
}

interface Tally {
  openDeals: number
  weighted: number
  uncounted: number
  requests: number
  inTrouble: number
}

/** Every company that is not deleted; what belongs to them is counted in one pass. */
export function companyLines(world: World): readonly CompanyLine[] {
  const { sales } = world
  const exchange = exchangeBy(sales.settings)
  const tallies = new Map<CompanyId, Tally>()
  for (const { id, deletedAt } of sales.companies.values())
    if (deletedAt === null) tallies.set(id, { openDeals: 0, weighted: 0, uncounted: 0, requests: 0, inTrouble: 0 })
  countDeals(world, tallies)
  for (const { companyId, deletedAt } of sales.requests.values()) {
    const tally = companyId === null || deletedAt !== null ? undefined : tallies.get(companyId)
    if (tally !== undefined) tally.requests += 1
  }
  countTrouble(world, tallies)
  return [...tallies].flatMap(([id, { openDeals, weighted, uncounted, requests, inTrouble }]) => {
    const company = sales.companies.get(id)
    if (company === undefined) return []
    const arr = company.arr === null ? null : exchange(company.arr)
    const pipeline = { amount: Math.round(weighted), currency: sales.settings.currency }
    return [{ company, arr, openDeals, pipeline, uncounted, requests, inTrouble }]
  })
}

function countDeals({ sales, today }: World, tallies: ReadonlyMap<CompanyId, Tally>): void {
  const exchange = exchangeBy(sales.settings)
  for (const deal of sales.deals.values()) {
    const tally = tallies.get(deal.companyId)
    const kind = deal.stageId === null ? 'open' : sales.stages.get(deal.stageId)?.kind
    if (tally === undefined || deal.deletedAt !== null || kind === 'won' || kind === 'lost') continue
    tally.openDeals += 1
    const inBase = deal.amount === null ? 0 : exchange(deal.amount)
    if (inBase === null) tally.uncounted += 1
    else tally.weighted += inBase * dealChance(deal, sales.stages, today).chance
  }
}

function countTrouble({ sales, features, today }: World, tallies: ReadonlyMap<CompanyId, Tally>): void {
  for (const promise of sales.promises.values()) {
    const tally = tallies.get(promise.companyId)
    if (tally === undefined) continue
    const { standing } = standingOf(promise, features.get(promise.featureId), today)
    if (standing === 'at_risk' || standing === 'broken') tally.inTrouble += 1
  }
}
