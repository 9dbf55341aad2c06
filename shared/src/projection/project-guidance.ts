import { readGuidance } from '../document/read-entry.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import { audiences, type Audience, type GuidanceOverride } from '../model/guidance.ts'
import type { FeatureId } from '../model/ids.ts'
import type { PlanView } from './plan-view.ts'
import { featureIdOf } from './project-features.ts'

/** Overrides are few, so they are read anew whenever one of them changes. */
export function projectGuidance(plan: PlanReader): PlanView['guidance'] {
  const guidance = new Map<FeatureId, Map<Audience, GuidanceOverride>>()
  for (const key of plan.keys('guidance')) {
    const featureId = featureIdOf(key)
    const audience = audiences.find((one) => key.endsWith(`/${one}`))
    const override = featureId === undefined || audience === undefined ? undefined : readGuidance(plan, featureId, audience)
    if (override === undefined) continue
    const ofFeature = guidance.get(override.featureId) ?? new Map<Audience, GuidanceOverride>()
    guidance.set(override.featureId, ofFeature.set(override.audience, override))
  }
  return guidance
}
