import { compareText } from '../base/compare-text.ts'
import type { Day } from '../base/instant.ts'
import type { Money } from '../model/money.ts'
import type { DealId, FeatureId, RequestId } from '../model/ids.ts'
import { evidenceFor, type Request } from '../model/request.ts'
import type { SalesView } from '../projection/sales-view.ts'
import { ageFactor } from './age-factor.ts'
import { cappedImportance } from './capped-importance.ts'
import { dealWeight } from './deal-weight.ts'
import type { Demand, Voice } from './demand.ts'
import { moneyIn } from './money-in.ts'

/**
 * The demand for every feature that anybody asked for. One company has one voice a feature, however many of its people ask;
 * its amount is (yearly payment + Σ open deal × odds of the stage) × importance ÷ 3 × age.
 */
export function demandOf(sales: SalesView, today: Day): ReadonlyMap<FeatureId, Demand> {
  const importanceOf = cappedImportance(sales.requests.values(), sales.settings.dealBreakersPerQuarter)
  const asked = new Map<FeatureId, Request[]>()
  for (const request of sales.requests.values()) {
    const featureId = featureBehind(request, sales)
    if (featureId !== null) asked.set(featureId, [...(asked.get(featureId) ?? []), request])
  }
  const unscored = [...asked].map(([featureId, requests]) => {
    const weighed = requests.map((request) => ({
      request,
      importance: importanceOf(request) / 3,
      age: ageFactor(request.reaffirmedAt ?? request.askedAt, today),
    }))
    return [featureId, sumOf(weighed, sales, today)] as const
  })
  return new Map(scored(unscored))
}

/** The feature a request is evidence for, through whatever it was merged into. */
export function featureBehind(request: Request, { requests }: Pick<SalesView, 'requests'>): FeatureId | null {
  const seen = new Set<RequestId>()
  let one: Request | undefined = request
  if (request.deletedAt !== null) return null
  while (one !== undefined && one.triage === 'merged' && one.mergedIntoId !== null && !seen.has(one.id)) {
    seen.add(one.id)
    one = requests.get(one.mergedIntoId)
  }
  return one === undefined ? null : evidenceFor({ ...one, deletedAt: null })
}

interface Weighed {
  readonly request: Request
  readonly importance: number
  readonly age: number
}

type Sum = Omit<Demand, 'score'>

function sumOf(weighed: readonly Weighed[], sales: SalesView, today: Day): Sum {
  const byCompany = new Map<string, Weighed[]>()
  for (const one of weighed) {
    const speaker = one.request.companyId ?? `request ${one.request.id}`
    byCompany.set(speaker, [...(byCompany.get(speaker) ?? []), one])
  }
  const unconverted: RequestId[] = []
  const voices = [...byCompany.values()].map((ofCompany) => voiceOf(ofCompany, { sales, today, unconverted }))
  voices.sort((a, b) => b.amount - a.amount || compareText(a.requestId, b.requestId))
  return {
    companies: voices.filter(({ companyId }) => companyId !== null).length,
    requests: weighed.length,
    amount: Math.round(voices.reduce((sum, { amount }) => sum + amount, 0)),
    voices,
    unconverted,
  }
}

interface Ledger {
  readonly sales: SalesView
  readonly today: Day
  readonly unconverted: RequestId[]
}

function voiceOf(ofCompany: readonly Weighed[], { sales, today, unconverted }: Ledger): Voice {
  const strongest = ofCompany.reduce((best, one) => (isStronger(one, best) ? one : best))
  const { request, importance, age } = strongest
  const company = request.companyId === null ? undefined : sales.companies.get(request.companyId)
  const counts = company !== undefined && company.kind !== 'churned' && company.deletedAt === null
  function converted(money: Money | null): number {
    const amount = money === null ? 0 : moneyIn(sales.settings, money)
    if (amount === undefined) unconverted.push(request.id)
    return amount ?? 0
  }
  const arr = counts && company.kind === 'customer' ? converted(company.arr) : 0
  const dealIds = new Set(ofCompany.map((one) => one.request.dealId).filter((id): id is DealId => id !== null))
  const deals = [...dealIds].sort(compareText).flatMap((dealId) => {
    const deal = sales.deals.get(dealId)
    const share =
      deal === undefined || !counts ? 0 : dealWeight(deal, deal.stageId === null ? undefined : sales.stages.get(deal.stageId), today)
    return deal === undefined || share === 0 ? [] : [{ dealId, amount: converted(deal.amount), share }]
  })
  const money = arr + deals.reduce((sum, { amount, share }) => sum + amount * share, 0)
  return { companyId: request.companyId, requestId: request.id, importance, age, arr, deals, amount: money * importance * age }
}

function isStronger(a: Weighed, b: Weighed): boolean {
  const difference = a.importance * a.age - b.importance * b.age
  return difference === 0 ? a.request.id < b.request.id : difference > 0
}

/** Without any money in the workspace companies are what is counted. */
function scored(sums: readonly (readonly [FeatureId, Sum])[]): readonly (readonly [FeatureId, Demand])[] {
  const highest = Math.max(0, ...sums.map(([, { amount }]) => amount))
  const most = Math.max(0, ...sums.map(([, { companies }]) => companies))
  return sums.map(([featureId, sum]) => {
    const score = highest > 0 ? logShare(sum.amount, highest) : logShare(sum.companies, most)
    return [featureId, { ...sum, score }]
  })
}

/** 100 × log(1 + part) ÷ log(1 + whole). */
function logShare(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * Math.log1p(part)) / Math.log1p(whole)
}
