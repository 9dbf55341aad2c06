import type { Feature } from '../model/feature.ts'
import type { Verdict } from '../model/guidance.ts'
import type { Request } from '../model/request.ts'

/** What the customer may be told of a request. */
export const customerStatuses = ['received', 'under_review', 'planned', 'shipped', 'not_planned'] as const
export type CustomerStatus = (typeof customerStatuses)[number]

export interface LinkedFeature {
  readonly feature: Pick<Feature, 'status' | 'horizon' | 'deletedAt'>
  /** What may be said of it to the customer. */
  readonly verdict: Verdict
}

/**
 * Follows from what product made of the request and from the feature it was linked to. `planned` is said only of what may be
 * mentioned, so that a status betrays nothing that guidance keeps back.
 */
export function customerStatus(request: Pick<Request, 'triage'>, linked: LinkedFeature | null): CustomerStatus {
  if (request.triage === 'declined') return 'not_planned'
  if (request.triage === 'new') return 'received'
  if (linked === null || linked.feature.deletedAt !== null || request.triage === 'needs_info') return 'under_review'
  return statusOf(linked)
}

function statusOf({ feature, verdict }: LinkedFeature): CustomerStatus {
  if (feature.status === 'declined') return 'not_planned'
  const mayMention = verdict === 'promise_ok' || verdict === 'mention_ok'
  if (!mayMention) return 'under_review'
  if (feature.status === 'shipped') return 'shipped'
  const isAhead = feature.horizon === 'now' || feature.horizon === 'next' || feature.status === 'in_progress'
  return isAhead ? 'planned' : 'under_review'
}
