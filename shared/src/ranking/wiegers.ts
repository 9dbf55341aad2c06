import { quotient } from './outcome.ts'

export interface WiegersRatings {
  readonly benefit: number
  readonly penalty: number
  readonly cost: number
  readonly risk: number
}

export interface WiegersScore {
  readonly total: number
  readonly valuePct: number
  readonly costPct: number
  readonly riskPct: number
  readonly priority: number | null
}

/** Value in per cent of all value, over weighted cost and risk in per cent of all cost and risk. */
export function wiegers(items: readonly WiegersRatings[], weights: WiegersRatings): readonly WiegersScore[] {
  const values = items.map(({ benefit, penalty }) => weights.benefit * benefit + weights.penalty * penalty)
  const all = sum(values)
  const cost = sum(items.map((item) => item.cost))
  const risk = sum(items.map((item) => item.risk))
  return items.map((item, index) => {
    const total = values[index] ?? 0
    const valuePct = percent(total, all)
    const costPct = percent(item.cost, cost)
    const riskPct = percent(item.risk, risk)
    return { total, valuePct, costPct, riskPct, priority: quotient(valuePct, costPct * weights.cost + riskPct * weights.risk).score }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function percent(part: number, whole: number): number {
  return whole > 0 ? (100 * part) / whole : 0
}
