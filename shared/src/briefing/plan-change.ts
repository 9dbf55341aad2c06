import type { Instant } from '../base/instant.ts'
import type { Horizon, Status } from '../model/feature.ts'
import type { Verdict } from '../model/guidance.ts'
import type { FeatureId, UserId } from '../model/ids.ts'
import type { Window } from '../model/window.ts'

/** What became of one field of a feature. */
export type PlanChange =
  /** Whether it is on the roadmap: adding, deleting and restoring. */
  | Change<'present', boolean>
  | Change<'status', Status>
  | Change<'horizon', Horizon>
  | Change<'window', Window | null>
  | Change<'confidence', number | null>
  /** What prospects may hear. */
  | Change<'guidance', Verdict>
  | Change<'title', string>

interface Change<Field extends string, Value> {
  readonly at: Instant
  readonly actorId: UserId
  readonly featureId: FeatureId
  readonly field: Field
  readonly before: Value
  readonly after: Value
}

/** In the order in which a briefing tells of them. */
export const changedFields = [
  'present',
  'status',
  'horizon',
  'window',
  'confidence',
  'guidance',
  'title',
] as const satisfies readonly PlanChange['field'][]
