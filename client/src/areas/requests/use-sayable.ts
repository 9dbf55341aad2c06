import { instantAt } from '@parley/shared/base/instant.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useCallback } from 'react'
import { useNow } from '../../parts/use-now.ts'
import { usePlan } from '../../store/hooks.ts'
import { sayable, type Sayable } from './sayable.ts'

export type SayableOf = (featureId: FeatureId) => Sayable

/** What may be said of each feature as the plan stands. */
export function useSayable(): SayableOf {
  const features = usePlan((plan) => plan.features)
  const guidance = usePlan((plan) => plan.guidance)
  const today = instantAt(useNow()).slice(0, 10)
  return useCallback(
    (featureId) => {
      const feature = features.get(featureId)
      return feature === undefined ? { verdict: 'do_not_mention', sentence: null } : sayable(feature, guidance.get(featureId), today)
    },
    [features, guidance, today],
  )
}
