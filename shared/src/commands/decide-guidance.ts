import { fail, ok } from '../base/result.ts'
import { keys } from '../document/keys.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import type { GuidanceCommand } from './command.ts'
import type { Decision } from './decision.ts'

export function decideGuidance(plan: PlanReader, { featureId, audience, guidance }: GuidanceCommand): Decision {
  if (plan.get('features', keys.feature(featureId, 'title')) === undefined) return fail({ kind: 'gone', what: 'feature' })
  return ok([{ zone: 'guidance', key: keys.guidance(featureId, audience), value: guidance ?? undefined }])
}
