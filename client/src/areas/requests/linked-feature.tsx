import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { useFeature } from '../../store/hooks.ts'
import { FeatureLine } from './feature-line.tsx'
import css from './request-detail.module.css'
import { useSayable } from './use-sayable.ts'

export interface LinkedFeatureProps {
  readonly featureId: FeatureId
  readonly companyId: CompanyId | null
  readonly label: string
  readonly onOpen: (featureId: FeatureId) => void
}

/** The feature a request is evidence for, to be opened beside it. */
export function LinkedFeature({ featureId, companyId, label, onOpen }: LinkedFeatureProps): ReactNode {
  const feature = useFeature(featureId)
  const sayable = useSayable()(featureId, companyId)
  if (feature === undefined) return null
  return (
    <section className={css['linked']} aria-label={label}>
      <h3>{label}</h3>
      <button type="button" className={css['feature']} onClick={() => onOpen(featureId)}>
        <FeatureLine feature={feature} sayable={sayable} />
      </button>
    </section>
  )
}
