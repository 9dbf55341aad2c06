import { audienceOf } from '@parley/shared/guidance/audience-of.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import type { Sayable } from '@parley/shared/guidance/guidance.ts'
import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import { useCallback } from 'react'
import { useToday } from '../../parts/use-today.ts'
import { usePlan, useSales } from '../../store/hooks.ts'

/** What may be said of a feature to a company; undefined when there is no such feature. */
export type SayableOf = (featureId: FeatureId, companyId: CompanyId | null) => Sayable | undefined

export function useSayable(): SayableOf {
  const features = usePlan((plan) => plan.features)
  const guidance = usePlan((plan) => plan.guidance)
  const companies = useSales((sales) => sales.companies)
  const today = useToday()
  return useCallback(
    (featureId, companyId) => {
      const feature = features.get(featureId)
      const audience = audienceOf(companyId === null ? undefined : companies.get(companyId)?.kind)
      return feature === undefined ? undefined : guidanceOf(feature, guidance.get(featureId), { audience, today })
    },
    [features, guidance, companies, today],
  )
}
