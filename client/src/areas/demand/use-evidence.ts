import { compareText } from '@parley/shared/base/compare-text.ts'
import { evidenceByFeature } from '@parley/shared/demand/evidence.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { useMemo } from 'react'
import { useSales } from '../../store/hooks.ts'

const nothing: readonly Request[] = []

/** Who asks for a feature, the newest first. */
export function useEvidence(featureId: FeatureId): readonly Request[] {
  const requests = useSales((sales) => sales.requests)
  const evidence = useMemo(() => evidenceByFeature(requests), [requests])
  const found = evidence.get(featureId) ?? nothing
  return useMemo(() => [...found].sort((a, b) => compareText(saidAt(b), saidAt(a)) || compareText(a.id, b.id)), [found])
}

/** What was written down later counts by the day on which it was said, as its line tells. */
function saidAt({ saidOn, askedAt }: Request): string {
  return saidOn ?? askedAt ?? '~'
}
