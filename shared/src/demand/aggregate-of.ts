import type { DemandAggregate } from '../model/demand.ts'
import type { Demand } from './demand.ts'
import { minorUnits } from './minor-units.ts'

const fewestCompanies = 3
const scoreStep = 5
/** Where each band above the first begins, in whole units of the base currency. */
const bands = [1_000, 10_000, 100_000, 1_000_000]

/**
 * What every member may know: who reads the plan learns no amount. With fewer than three companies even a band, or a score by
 * amount, would tell what one deal is worth, so the companies alone are counted.
 */
export function aggregateOf({ companies, requests, amount, currency, score, companiesScore }: Demand): DemandAggregate {
  const isTelling = companies < fewestCompanies
  const units = amount / minorUnits(currency)
  return {
    companies,
    requests,
    band: isTelling ? 0 : 1 + bands.filter((from) => units >= from).length,
    score: Math.round((isTelling ? companiesScore : score) / scoreStep) * scoreStep,
  }
}
