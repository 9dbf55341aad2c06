import type { Feature } from '../model/feature.ts'
import type { Verdict } from '../model/guidance.ts'
import type { Sayable, Talk } from './guidance.ts'
import { sayable } from './sayable.ts'

/** What the policy lets be said of a feature. */
export function deriveGuidance(feature: Feature, talk: Talk): Sayable {
  return sayable(feature, derivedVerdict(feature, talk), talk)
}

function derivedVerdict(feature: Feature, { audience }: Talk): Verdict {
  if (feature.deletedAt !== null) return 'do_not_mention'
  if (feature.status === 'shipped') return 'promise_ok'
  if (audience === 'internal') return 'mention_ok'
  if (feature.status === 'declined' || feature.visibility !== 'public') return 'do_not_mention'
  return feature.horizon === 'now' || feature.horizon === 'next' ? 'mention_ok' : 'ask_pm'
}
