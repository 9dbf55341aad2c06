/**
 * What a score is multiplied by for its demand, from 1 to 2: all of the method stays, and the most wanted feature counts twice
 * where demand counts fully. `demandScore` is from 0 to 100; nobody asking is 0.
 */
export function demandFactor(demandWeight: number, demandScore = 0): number {
  return 1 + (demandWeight * demandScore) / 100
}

/** What an explanation adds for it; empty where demand does not count. */
export function explainDemand(demandWeight: number, demandScore = 0): string {
  return demandWeight === 0 ? '' : ` × (1 + ${demandWeight} × demand ${Math.round(demandScore)} ÷ 100)`
}
