import type { Day, Instant } from '../base/instant.ts'
import type { Audience, Verdict } from '../model/guidance.ts'
import type { UserId } from '../model/ids.ts'

/** Whom one speaks to, and when. */
export interface Talk {
  readonly audience: Audience
  readonly today: Day
}

/** What may be said of a feature, and in which words. */
export interface Sayable {
  readonly verdict: Verdict
  readonly sentence: string
  readonly dontSay: string | null
}

export interface Guidance extends Sayable {
  readonly origin: GuidanceOrigin
}

/** The policy, product's own word, or the policy again since that word ran out. */
export type GuidanceOrigin =
  | { readonly kind: 'policy' }
  | {
      readonly kind: 'override'
      readonly by: UserId | null
      readonly at: Instant | null
      readonly reason: string | null
      readonly validUntil: Day | null
    }
  | { readonly kind: 'expired'; readonly validUntil: Day }
