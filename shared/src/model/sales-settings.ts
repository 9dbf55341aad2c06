import type { Day } from '../base/instant.ts'
import type { Strength } from './promise.ts'

/** What one unit of a currency is worth in the base currency, and since when. */
export interface Rate {
  readonly perUnit: number
  readonly asOf: Day
}

export interface SalesSettings {
  /** ISO 4217; sums are shown in it. */
  readonly currency: string
  /** By currency code; amounts in a currency without a rate are not summed. */
  readonly rates: ReadonlyMap<string, Rate>
  /** Days within which product answers a request. */
  readonly answerWithinDays: number
  /** From this strength on a promise needs product's approval. */
  readonly approvalFrom: Strength
  /** Deal-breakers a rep may have open in one quarter; further ones count as important. */
  readonly dealBreakersPerQuarter: number
}

export const defaultSalesSettings: SalesSettings = {
  currency: 'EUR',
  rates: new Map(),
  answerWithinDays: 5,
  approvalFrom: 'committed',
  dealBreakersPerQuarter: 3,
}
