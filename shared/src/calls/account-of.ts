import { compareText } from '../base/compare-text.ts'
import type { Day } from '../base/instant.ts'
import { evidenceByFeature } from '../demand/evidence.ts'
import type { Company, Contact } from '../model/company.ts'
import type { Deal } from '../model/deal.ts'
import { laneOf, lanes, type Feature } from '../model/feature.ts'
import type { CompanyId } from '../model/ids.ts'
import type { Promise as GivenPromise } from '../model/promise.ts'
import type { Request } from '../model/request.ts'
import { compareStanding } from '../promises/compare-standing.ts'
import { standingOf } from '../promises/standing-of.ts'
import type { Stand } from '../promises/stand.ts'
import type { PlanView } from '../projection/plan-view.ts'
import type { SalesView } from '../projection/sales-view.ts'

/** Everything one wants at hand while talking to a customer, on one page. */
export interface Account {
  readonly company: Company
  readonly contacts: readonly Contact[]
  /** Those that are open. */
  readonly deals: readonly Deal[]
  /** What it asked for, the newest first. */
  readonly requests: readonly Request[]
  /** What it was promised and is owed still, the most worrying first. */
  readonly promises: readonly { readonly promise: GivenPromise; readonly stand: Stand }[]
  /** The features behind its requests and promises, the nearest first. */
  readonly features: readonly Feature[]
}

export interface AccountSources {
  readonly plan: Pick<PlanView, 'features'>
  readonly sales: SalesView
  readonly today: Day
}

export function accountOf(companyId: CompanyId, { plan, sales, today }: AccountSources): Account | undefined {
  const company = sales.companies.get(companyId)
  if (company === undefined) return undefined
  const promises = [...sales.promises.values()]
    .filter((promise) => promise.companyId === companyId && promise.state === 'open' && promise.deletedAt === null)
    .map((promise) => ({ promise, stand: standingOf(promise, plan.features.get(promise.featureId), today) }))
    .sort((a, b) => compareStanding(b.stand.standing, a.stand.standing) || compareText(a.promise.id, b.promise.id))
  const asked = [...evidenceByFeature(sales.requests)].filter(([, requests]) => requests.some((request) => request.companyId === companyId))
  const ids = new Set([...asked.map(([id]) => id), ...promises.map(({ promise }) => promise.featureId)])
  return {
    company,
    contacts: [...sales.contacts.values()].filter((contact) => contact.companyId === companyId && contact.deletedAt === null),
    deals: [...sales.deals.values()].filter((deal) => deal.companyId === companyId && deal.deletedAt === null && isOpen(deal, sales)),
    requests: [...sales.requests.values()]
      .filter((request) => request.companyId === companyId && request.deletedAt === null)
      .sort((a, b) => compareText(b.askedAt ?? '~', a.askedAt ?? '~') || compareText(a.id, b.id)),
    promises,
    features: [...ids]
      .map((id) => plan.features.get(id))
      .filter((feature) => feature !== undefined)
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => distance(a) - distance(b) || compareText(a.order, b.order) || compareText(a.id, b.id)),
  }
}

function isOpen({ stageId }: Deal, { stages }: SalesView): boolean {
  return stageId === null || (stages.get(stageId)?.kind ?? 'open') === 'open'
}

function distance(feature: Feature): number {
  const lane = laneOf(feature)
  return lane === null ? lanes.length : lanes.indexOf(lane)
}
