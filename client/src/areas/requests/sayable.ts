import { laneOf, type Feature } from '@parley/shared/model/feature.ts'
import type { Audience, GuidanceOverride, Verdict } from '@parley/shared/model/guidance.ts'
import type { Day } from '@parley/shared/base/instant.ts'

export interface Sayable {
  readonly verdict: Verdict
  /** The approved sentence, where there is one. */
  readonly sentence: string | null
}

/** What may be said of a feature to a prospect. */
export function sayable(feature: Feature, overrides: ReadonlyMap<Audience, GuidanceOverride> | undefined, today: Day): Sayable {
  const override = overrides?.get('prospect')
  const holds = override !== undefined && (override.validUntil === null || override.validUntil >= today)
  return {
    verdict: (holds ? override.verdict : null) ?? derived(feature),
    sentence: (holds ? override.sentence : null) ?? null,
  }
}

function derived(feature: Feature): Verdict {
  const lane = laneOf(feature)
  if (lane === null || feature.visibility !== 'public') return 'do_not_mention'
  if (lane === 'shipped') return 'promise_ok'
  if (lane === 'now') return (feature.estimates.confidence ?? 0) >= 80 ? 'mention_ok' : 'ask_pm'
  return lane === 'next' ? 'mention_ok' : 'ask_pm'
}
