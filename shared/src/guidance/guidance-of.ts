import type { Day } from '../base/instant.ts'
import type { Feature } from '../model/feature.ts'
import type { Audience, GuidanceOverride, Verdict } from '../model/guidance.ts'
import { derivedSentence } from './derived-sentence.ts'

/** What may be said of a feature to somebody, and in which words. */
export interface Guidance {
  readonly verdict: Verdict
  /** What may be read out as it stands; null where nothing may be said. */
  readonly sentence: string | null
  readonly dontSay: string | null
  /** Product’s own word, while it holds. */
  readonly override: GuidanceOverride | null
  /** Product’s own word that holds no longer. */
  readonly expired: GuidanceOverride | null
}

type Overrides = ReadonlyMap<Audience, GuidanceOverride> | undefined

const surePercent = 80

/** Product’s word for the audience while it holds, and what the policy derives from the plan where there is none. */
export function guidanceOf(
  feature: Feature,
  audience: Audience,
  { overrides, today }: { readonly overrides: Overrides; readonly today: Day },
): Guidance {
  const known = overrides?.get(audience) ?? null
  const holds = known !== null && (known.validUntil === null || known.validUntil >= today)
  const override = holds ? known : null
  const verdict = override?.verdict ?? derivedVerdict(feature, audience)
  return {
    verdict,
    sentence: verdict === 'do_not_mention' ? null : (override?.sentence ?? derivedSentence(feature, verdict)),
    dontSay: override?.dontSay ?? null,
    override,
    expired: holds ? null : known,
  }
}

/** The policy: the nearer and surer, the more may be said; what outsiders must not know is not mentioned. */
function derivedVerdict(feature: Feature, audience: Audience): Verdict {
  if (feature.deletedAt !== null || feature.status === 'declined') return 'do_not_mention'
  if (feature.status === 'shipped') return 'promise_ok'
  if (audience !== 'internal' && feature.visibility !== 'public') return 'do_not_mention'
  if (feature.horizon === 'next') return 'mention_ok'
  if (feature.horizon !== 'now') return 'ask_pm'
  return (feature.estimates.confidence ?? 0) >= surePercent && feature.window !== null ? 'promise_ok' : 'mention_ok'
}
