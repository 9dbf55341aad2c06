import { compareText } from '@parley/shared/base/compare-text.ts'
import { audienceOf } from '@parley/shared/guidance/audience-of.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import { mayShare } from '@parley/shared/guidance/shareable-lines.ts'
import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import { useMemo } from 'react'
import { useToday } from '../../parts/use-today.ts'
import { usePlan, useSales } from '../../store/hooks.ts'
import { verdictNames } from '../../words/sales-words.ts'

/** A feature that may be shared with a company, or why it may not. */
export interface Candidate {
  readonly id: FeatureId
  readonly title: string
  /** The words that would be shown; null where nothing may be told. */
  readonly sentence: string | null
  readonly why: string | null
  /** Whether the company asked for it or was promised it. */
  readonly isTheirs: boolean
}

/** Every feature, those first that concern the company and may be told. */
export function useCandidates(companyId: CompanyId): readonly Candidate[] {
  const features = usePlan((plan) => plan.features)
  const overrides = usePlan((plan) => plan.guidance)
  const kind = useSales((sales) => sales.companies.get(companyId)?.kind)
  const requests = useSales((sales) => sales.requests)
  const promises = useSales((sales) => sales.promises)
  const today = useToday()
  return useMemo(() => {
    const ofCompany = [...requests.values(), ...promises.values()].filter((one) => one.companyId === companyId && one.deletedAt === null)
    const theirs = new Set(ofCompany.flatMap(({ featureId }) => featureId ?? []))
    const audience = audienceOf(kind)
    return [...features.values()]
      .filter(({ deletedAt }) => deletedAt === null)
      .map((feature): Candidate => {
        const { verdict, sentence } = guidanceOf(feature, overrides.get(feature.id), { audience, today })
        const isTold = mayShare(verdict)
        return {
          id: feature.id,
          title: feature.title,
          sentence: isTold ? sentence : null,
          why: isTold ? null : verdictNames[verdict],
          isTheirs: theirs.has(feature.id),
        }
      })
      .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.title, b.title))
  }, [features, overrides, kind, requests, promises, companyId, today])
}

function rankOf({ sentence, isTheirs }: Candidate): number {
  if (sentence === null) return 2
  return isTheirs ? 0 : 1
}
