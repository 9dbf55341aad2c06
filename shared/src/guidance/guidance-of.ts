import type { Feature } from '../model/feature.ts'
import type { Audience, GuidanceOverride } from '../model/guidance.ts'
import { deriveGuidance } from './derive-guidance.ts'
import type { Guidance, Talk } from './guidance.ts'
import { sayable } from './sayable.ts'

/** What may be said: product's own word while it holds, else what the policy derives. Nothing may be said of what is deleted. */
export function guidanceOf(feature: Feature, overrides: ReadonlyMap<Audience, GuidanceOverride> | undefined, talk: Talk): Guidance {
  const override = overrides?.get(talk.audience)
  const derived = deriveGuidance(feature, talk)
  if (override === undefined || feature.deletedAt !== null) return { ...derived, origin: { kind: 'policy' } }
  const { verdict, sentence, dontSay, reason, validUntil, by, at } = override
  if (validUntil !== null && validUntil < talk.today) return { ...derived, origin: { kind: 'expired', validUntil } }
  const words = verdict === null ? derived : sayable(feature, verdict, talk)
  return {
    verdict: words.verdict,
    sentence: sentence ?? words.sentence,
    dontSay: dontSay ?? words.dontSay,
    origin: { kind: 'override', by, at, reason, validUntil },
  }
}
