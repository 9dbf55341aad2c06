import type { Day, Instant } from '../base/instant.ts'
import type { CallId, CompanyId, DealId, FeatureId, RequestId, UserId } from './ids.ts'

/** 0 not important, 1 nice to have, 2 important, 3 the deal hangs on it. */
export const importances = [0, 1, 2, 3] as const
export type Importance = (typeof importances)[number]

/** Where a request stands between those who ask and those who answer; for our own people only. */
export const triages = ['new', 'linked', 'merged', 'needs_info', 'answered', 'declined'] as const
export type Triage = (typeof triages)[number]

/** What somebody outside asked for, in words, and what became of it. */
export interface Request {
  readonly id: RequestId
  /** The rep who asked. */
  readonly authorId: UserId
  readonly text: string
  /** Where somebody outside who sent it by themselves would like an answer. */
  readonly replyTo: string | null
  readonly companyId: CompanyId | null
  readonly dealId: DealId | null
  readonly importance: Importance
  readonly neededBy: Day | null
  /** The day it was said, where that was before it was written down here. */
  readonly saidOn: Day | null
  /** The feature that the asking rep believes it is about. */
  readonly aboutFeatureId: FeatureId | null
  readonly callId: CallId | null
  /** Where it was imported from, as `productboard:<id of the note>`. */
  readonly source: string | null
  /** When the rep last heard that it still matters; asking counts. */
  readonly reaffirmedAt: Instant | null
  readonly askedAt: Instant | null
  readonly triage: Triage
  /** The feature that product says it is about. */
  readonly featureId: FeatureId | null
  /** The request that stands for this one too; what this one says keeps counting as evidence. */
  readonly mergedIntoId: RequestId | null
  /** Words the rep may use to the customer. */
  readonly answer: string | null
  /** Why it was declined, for our own people. */
  readonly reason: string | null
  readonly snoozedUntil: Day | null
  /** Who triaged it last and when. */
  readonly triagedBy: UserId | null
  readonly triagedAt: Instant | null
  readonly deletedAt: Instant | null
}

/** The feature a request is evidence for: product's word before the rep's; none once it is declined or withdrawn. */
export function evidenceFor(request: Pick<Request, 'triage' | 'featureId' | 'aboutFeatureId' | 'deletedAt'>): FeatureId | null {
  if (request.deletedAt !== null || request.triage === 'declined') return null
  return request.featureId ?? request.aboutFeatureId
}
