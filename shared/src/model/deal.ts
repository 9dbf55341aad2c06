import type { Day, Instant } from '../base/instant.ts'
import type { CompanyId, DealId, FeatureId, StageId, UserId } from './ids.ts'
import type { Money } from './money.ts'

export const stageKinds = ['open', 'won', 'lost'] as const
export type StageKind = (typeof stageKinds)[number]

/** A step on the way from first talk to signature. */
export interface DealStage {
  readonly id: StageId
  readonly name: string
  /** That a deal in this stage is won, from 0 to 1. */
  readonly probability: number
  readonly kind: StageKind
  readonly order: string
  readonly deletedAt: Instant | null
}

export interface Deal {
  readonly id: DealId
  readonly companyId: CompanyId
  readonly name: string
  readonly ownerId: UserId | null
  readonly stageId: StageId | null
  /** What it would bring in a year. */
  readonly amount: Money | null
  readonly expectedClose: Day | null
  readonly closedOn: Day | null
  readonly lostReason: string | null
  /** The feature it was lost for. */
  readonly lostForFeatureId: FeatureId | null
  /** It merely renews what the company pays already, so its amount is not counted again. */
  readonly renews: boolean
  /** Where it was imported from, as `hubspot:812345`. */
  readonly source: string | null
  readonly deletedAt: Instant | null
}
