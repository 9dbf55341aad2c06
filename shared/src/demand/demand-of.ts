import type { Day } from '../base/instant.ts'
import type { FeatureId } from '../model/ids.ts'
import type { SalesView } from '../projection/sales-view.ts'
import { dealBreakersBeyondCap } from './deal-breakers.ts'
import type { Demand, Voice } from './demand.ts'
import { evidenceByFeature } from './evidence.ts'
import { exchangeBy } from './exchange.ts'
import { voicesIn } from './voices.ts'
import { weigh } from './weigh.ts'

interface Counted {
  readonly requests: number
  readonly voices: readonly Voice[]
  readonly amount: number
}

/** How much each feature is wanted that anybody asked for. */
export function demandOf(sales: SalesView, today: Day): ReadonlyMap<FeatureId, Demand> {
  const beyond = dealBreakersBeyondCap(sales, today)
  const market = { sales, exchange: exchangeBy(sales.settings), today }
  const counted = new Map<FeatureId, Counted>()
  for (const [featureId, requests] of evidenceByFeature(sales.requests)) {
    const weighed = requests.map((request) => weigh(request, today, beyond.has(request.id)))
    const voices = voicesIn(weighed, market)
    const amount = Math.round(voices.reduce((sum, voice) => sum + voice.amount, 0))
    counted.set(featureId, { requests: requests.length, voices, amount })
  }
  return scored(counted, sales.settings.currency)
}

function scored(counted: ReadonlyMap<FeatureId, Counted>, currency: string): ReadonlyMap<FeatureId, Demand> {
  let mostMoney = 0
  let mostCompanies = 0
  for (const { amount, voices } of counted.values()) {
    mostMoney = Math.max(mostMoney, amount)
    mostCompanies = Math.max(mostCompanies, voices.length)
  }
  const demand = new Map<FeatureId, Demand>()
  for (const [featureId, { requests, voices, amount }] of counted) {
    const companiesScore = beside(voices.length, mostCompanies)
    const score = mostMoney === 0 ? companiesScore : beside(amount, mostMoney)
    const unconverted = currenciesWithoutRate(voices)
    demand.set(featureId, { companies: voices.length, requests, amount, currency, score, companiesScore, voices, unconverted })
  }
  return demand
}

/** By magnitude, so that one huge customer does not make all others vanish. */
function beside(value: number, most: number): number {
  return most === 0 ? 0 : (100 * Math.log1p(value)) / Math.log1p(most)
}

function currenciesWithoutRate(voices: readonly Voice[]): readonly string[] {
  const parts = voices.flatMap((voice) => voice.parts.filter(({ amount }) => amount === null))
  return [...new Set(parts.map(({ money }) => money.currency))].sort()
}
