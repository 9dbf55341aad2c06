import type { DemandAggregate } from '../model/demand.ts'
import type { Demand } from './demand.ts'
import { minorUnits } from './minor-units.ts'
import { votePoints } from './vote-points.ts'

const fewestCompanies = 3
const scoreStep = 5
/** Where each band above the first begins, in whole units of the base currency. */
const bands = [1_000, 10_000, 100_000, 1_000_000]

/**
 * What every member may know: who reads the plan learns no amount. With fewer than three companies even a band, or a score by
 * amount, would tell what one deal is worth, so the companies alone are counted.
 */
export function aggregateOf(demand: Demand | undefined, votes: number): DemandAggregate {
  if (demand === undefined) return { companies: 0, requests: 0, band: 0, score: scoreOf(0, votes), votes }
  const { companies, requests, amount, currency, score, companiesScore } = demand
  const isTelling = companies < fewestCompanies
  const units = amount / minorUnits(currency)
  return {
    companies,
    requests,
    band: isTelling ? 0 : 1 + bands.filter((from) => units >= from).length,
    score: scoreOf(isTelling ? companiesScore : score, votes),
    votes,
  }
}

/** Each is rounded by itself, so that votes, which everybody sees, do not tell where between two steps the rest stands. */
function scoreOf(asked: number, votes: number): number {
  const steps = Math.round(asked / scoreStep) + Math.round(votePoints(votes) / scoreStep)
  return Math.min(100, steps * scoreStep)
}
