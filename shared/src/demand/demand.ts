import type { CompanyId, DealId } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import type { Importance, Request } from '../model/request.ts'

/** How much a request weighs today. */
export interface Weighed {
  readonly request: Request
  /** What its importance counts as: a deal-breaker beyond the cap is merely important. */
  readonly importance: Importance
  /** A third of the importance, 0 to 1. */
  readonly weight: number
  /** 1 on the day it was asked or reaffirmed, half of it each 180 days later. */
  readonly age: number
}

/** What a company pays, or what a deal would bring, as far as it stands behind a voice. */
export type Part = {
  readonly money: Money
  readonly weighed: Weighed
  /** In minor units of the base currency, not rounded; null without a rate for the currency. */
  readonly amount: number | null
} & ({ readonly kind: 'arr' } | { readonly kind: 'deal'; readonly dealId: DealId; readonly chance: number; readonly lost: boolean })

/** One company that asks, however many of its people did. */
export interface Voice {
  readonly companyId: CompanyId
  /** The strongest request of the company. */
  readonly strongest: Weighed
  readonly parts: readonly Part[]
  /** The sum of the parts. */
  readonly amount: number
}

/** What is known of how much a feature is wanted. */
export interface Demand {
  readonly companies: number
  /** All evidence there is, that of nobody's company included. */
  readonly requests: number
  /** A year, in whole minor units of `currency`. */
  readonly amount: number
  readonly currency: string
  /** 0 to 100 beside the most wanted feature, by amount; by companies where no feature has any money behind it. */
  readonly score: number
  /** The same by companies alone. */
  readonly companiesScore: number
  /** The largest amount first. */
  readonly voices: readonly Voice[]
  /** Currencies without a rate, whose amounts are left out. */
  readonly unconverted: readonly string[]
}
