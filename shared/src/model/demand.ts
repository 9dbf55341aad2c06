/** What everybody may know of the demand for a feature: no name, no amount. */
export interface DemandAggregate {
  readonly companies: number
  readonly requests: number
  /** How much money about, in powers of ten of the base currency; 0 while so few companies ask that it would tell an amount. */
  readonly band: number
  /** From 0 to 100, beside the most wanted feature. */
  readonly score: number
  /** Outsiders who voted on the public page. */
  readonly votes: number
}
