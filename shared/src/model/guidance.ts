import type { Day, Instant } from '../base/instant.ts'
import type { FeatureId, UserId } from './ids.ts'

/** What may be said of a feature, the most first. */
export const verdicts = ['promise_ok', 'mention_ok', 'ask_pm', 'do_not_mention'] as const
export type Verdict = (typeof verdicts)[number]

export const audiences = ['prospect', 'customer', 'partner', 'internal'] as const
export type Audience = (typeof audiences)[number]

/** Product's own word for one feature and audience, instead of or beside what the policy derives. Absent values are null. */
export interface GuidanceOverride {
  readonly featureId: FeatureId
  readonly audience: Audience
  /** Null leaves the verdict to the policy and gives words only. */
  readonly verdict: Verdict | null
  /** The approved sentence. */
  readonly sentence: string | null
  readonly dontSay: string | null
  readonly reason: string | null
  /** The last day it holds. */
  readonly validUntil: Day | null
  readonly by: UserId | null
  readonly at: Instant | null
}

/** What outsiders may learn of a feature: nothing, its theme, or the card itself. */
export const visibilities = ['private', 'theme_only', 'public'] as const
export type Visibility = (typeof visibilities)[number]
