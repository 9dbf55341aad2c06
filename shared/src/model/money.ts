/** An amount in the smallest unit of its currency, cents for most, and the currency's ISO 4217 code. */
export interface Money {
  readonly amount: number
  readonly currency: string
}
