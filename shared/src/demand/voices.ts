import type { Day } from '../base/instant.ts'
import { compareText } from '../base/compare-text.ts'
import type { CompanyId, DealId } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import type { Request } from '../model/request.ts'
import type { SalesView } from '../projection/sales-view.ts'
import { dealChance } from './deal-chance.ts'
import type { Part, Voice, Weighed } from './demand.ts'
import type { Exchange } from './exchange.ts'
import { byStrength } from './weigh.ts'

export interface Market {
  readonly sales: SalesView
  readonly exchange: Exchange
  readonly today: Day
}

/** The companies that ask for a feature, the largest amount first. */
export function voicesIn(evidence: readonly Weighed[], market: Market): readonly Voice[] {
  const byCompany = new Map<CompanyId, Weighed[]>()
  for (const weighed of evidence) {
    const companyId = companyBehind(weighed.request, market.sales)
    if (companyId === null || weighed.weight === 0) continue
    const sofar = byCompany.get(companyId)
    if (sofar === undefined) byCompany.set(companyId, [weighed])
    else sofar.push(weighed)
  }
  const voices = [...byCompany].flatMap(([companyId, asked]) => voiceOf(companyId, asked.sort(byStrength), market))
  return voices.sort((a, b) => b.amount - a.amount || byStrength(a.strongest, b.strongest) || compareText(a.companyId, b.companyId))
}

/** A request that names only a deal speaks for the company of the deal; one of a deleted company for nobody. */
function companyBehind({ companyId, dealId }: Request, { companies, deals }: SalesView): CompanyId | null {
  const id = companyId ?? (dealId === null ? undefined : deals.get(dealId)?.companyId)
  const company = id === undefined ? undefined : companies.get(id)
  return company === undefined || company.deletedAt !== null ? null : company.id
}

function voiceOf(companyId: CompanyId, asked: readonly Weighed[], market: Market): readonly Voice[] {
  const [strongest] = asked
  const company = market.sales.companies.get(companyId)
  if (strongest === undefined || company === undefined) return []
  if (company.kind === 'churned') return [{ companyId, strongest, parts: [], amount: 0 }]
  const pays = company.kind === 'customer' && company.arr !== null ? [arrPart(company.arr, strongest, market.exchange)] : []
  const parts = [...pays, ...dealParts(companyId, asked, market)]
  return [{ companyId, strongest, parts, amount: parts.reduce((sum, part) => sum + (part.amount ?? 0), 0) }]
}

function arrPart(money: Money, weighed: Weighed, exchange: Exchange): Part {
  return { kind: 'arr', money, weighed, amount: times(exchange(money), weighed.weight * weighed.age) }
}

/** The deals of the company that its requests name, each through the strongest of them. */
function dealParts(companyId: CompanyId, asked: readonly Weighed[], { sales, exchange, today }: Market): readonly Part[] {
  const parts = new Map<DealId, Part>()
  for (const weighed of asked) {
    const deal = weighed.request.dealId === null ? undefined : sales.deals.get(weighed.request.dealId)
    if (deal === undefined || deal.companyId !== companyId || deal.amount === null || deal.renews || parts.has(deal.id)) continue
    const { chance, lost } = dealChance(deal, sales.stages, today)
    const amount = times(exchange(deal.amount), chance * weighed.weight * weighed.age)
    if (chance > 0) parts.set(deal.id, { kind: 'deal', dealId: deal.id, money: deal.amount, chance, lost, weighed, amount })
  }
  return [...parts.values()]
}

function times(amount: number | null, factor: number): number | null {
  return amount === null ? null : amount * factor
}
