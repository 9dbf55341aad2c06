import { indexFeatures, type FeatureIndex } from '@parley/shared/requests/match-features.ts'
import { useDeferredValue, useMemo } from 'react'
import { usePlan } from '../../store/hooks.ts'

/** The features by their words; a remote edit may wait until the reader's own typing is drawn. */
export function useFeatureIndex(): FeatureIndex {
  const features = useDeferredValue(usePlan((plan) => plan.features))
  return useMemo(() => indexFeatures(features.values()), [features])
}
