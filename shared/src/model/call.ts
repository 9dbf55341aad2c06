import type { Instant } from '../base/instant.ts'
import type { CallId, CommentId, CompanyId, DealId, FeatureId, UserId } from './ids.ts'

/** A talk with a customer, and what came of it. */
export interface Call {
  readonly id: CallId
  /** Whose call it is. */
  readonly authorId: UserId
  readonly title: string
  readonly companyId: CompanyId | null
  readonly dealId: DealId | null
  readonly notes: string
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  /** When somebody of product was asked to join; null when nobody was. */
  readonly pmAskedAt: Instant | null
  /** The product manager who said yes. */
  readonly pmId: UserId | null
  /** Comments made during the call, with the feature each stands on. */
  readonly comments: ReadonlyMap<CommentId, FeatureId>
  readonly deletedAt: Instant | null
}
