import { evidenceFor, type Request } from '@parley/shared/model/request.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { customerStatus, type CustomerStatus } from '@parley/shared/requests/customer-status.ts'
import { standingRequest } from '@parley/shared/requests/standing-request.ts'
import { usePlan, useSales } from '../../store/hooks.ts'
import { useSayable } from './use-sayable.ts'

export interface CustomerAnswer {
  readonly status: CustomerStatus
  readonly featureId: FeatureId | null
  /** Words to use to the customer: product's answer, else the approved sentence of the feature. */
  readonly wording: string | null
}

/** What each request's customer may be told today. */
export function useCustomerAnswer(): (request: Request) => CustomerAnswer {
  const requests = useSales((sales) => sales.requests)
  const features = usePlan((plan) => plan.features)
  const sayable = useSayable()
  return (request) => {
    const standing = standingRequest(requests, request)
    const featureId = evidenceFor({ ...standing, deletedAt: null })
    const feature = featureId === null ? undefined : features.get(featureId)
    if (featureId === null || feature === undefined)
      return { status: customerStatus(standing, null), featureId: null, wording: answerOf(standing) }
    const said = sayable(featureId, request.companyId)
    const status = customerStatus(standing, { feature, verdict: said?.verdict ?? 'do_not_mention' })
    // Until product has looked at it, nobody has said that it is about this feature.
    const sentence = status === 'received' ? null : (said?.sentence ?? null)
    return { status, featureId, wording: answerOf(standing) ?? sentence }
  }
}

/** A question back is for the rep, not for the customer. */
function answerOf({ triage, answer }: Request): string | null {
  return triage === 'needs_info' ? null : answer
}
