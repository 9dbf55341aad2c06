import type { CompanyId, DealId, RequestId } from '../model/ids.ts'

/** What one company adds to the demand for a feature. Amounts are minor units of the base currency a year. */
export interface Voice {
  /** Null for a request that names no company: it is heard, and weighs nothing. */
  readonly companyId: CompanyId | null
  /** The strongest of the company’s requests, which speaks for all of them. */
  readonly requestId: RequestId
  /** Importance from 0 to 1. */
  readonly importance: number
  /** From 1 down to 0. */
  readonly age: number
  /** What the company pays, before importance and age. */
  readonly arr: number
  /** The deals in which it was asked, each with the share that its stage counts. */
  readonly deals: readonly { readonly dealId: DealId; readonly amount: number; readonly share: number }[]
  readonly amount: number
}

export interface Demand {
  /** Distinct companies. */
  readonly companies: number
  readonly requests: number
  readonly amount: number
  /** From 0 to 100, beside the most wanted feature. */
  readonly score: number
  /** The largest first. */
  readonly voices: readonly Voice[]
  /** Requests whose money could not be counted, for want of a rate. */
  readonly unconverted: readonly RequestId[]
}
