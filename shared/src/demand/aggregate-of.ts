import type { DemandAggregate } from '../model/demand.ts'
import type { Demand } from './demand.ts'

/** With fewer companies than this an amount would be somebody’s. */
const enoughToHide = 3

/** What everybody may know of a demand: bands are powers of ten of whole units, and a score is given in steps of five. */
export function aggregateOf({ companies, requests, amount, score }: Demand): DemandAggregate {
  const band = companies < enoughToHide || amount < 100 ? 0 : Math.min(9, Math.floor(Math.log10(amount / 100)))
  return { companies, requests, band, score: Math.round(score / 5) * 5 }
}
