import type { Feature } from '../model/feature.ts'
import type { Audience, GuidanceOverride, Verdict } from '../model/guidance.ts'
import type { FeatureId } from '../model/ids.ts'
import type { Talk } from './guidance.ts'
import { guidanceOf } from './guidance-of.ts'

/** What one feature may be told of in writing. */
export interface ShareableLine {
  readonly featureId: FeatureId
  readonly sentence: string
}

interface Known {
  readonly features: ReadonlyMap<FeatureId, Feature>
  readonly guidance: ReadonlyMap<FeatureId, ReadonlyMap<Audience, GuidanceOverride>>
}

/** Whether the sentence that goes with a verdict may leave the house; the other two tell the rep what to say, not the prospect. */
export function mayShare(verdict: Verdict): boolean {
  return verdict === 'promise_ok' || verdict === 'mention_ok'
}

/** The approved sentences for these features, in their order; what may not be told today is left out without a trace. */
export function shareableLines({ features, guidance }: Known, wanted: readonly FeatureId[], talk: Talk): readonly ShareableLine[] {
  return wanted.flatMap((featureId) => {
    const feature = features.get(featureId)
    if (feature === undefined) return []
    const { verdict, sentence } = guidanceOf(feature, guidance.get(featureId), talk)
    return mayShare(verdict) ? [{ featureId, sentence }] : []
  })
}
