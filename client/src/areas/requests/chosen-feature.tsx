import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFeature } from '../../store/hooks.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { FeatureLine } from './feature-line.tsx'
import css from './chosen-feature.module.css'
import { useSayable } from './use-sayable.ts'

export interface ChosenFeatureProps {
  readonly featureId: FeatureId
  readonly companyId: CompanyId | null
  readonly label: string
  readonly onDrop?: (() => void) | undefined
}

/** The feature a request is evidence for, with the sentence that may be said of it. */
export function ChosenFeature({ featureId, companyId, label, onDrop }: ChosenFeatureProps): ReactNode {
  const feature = useFeature(featureId)
  const sayable = useSayable()(featureId, companyId)
  if (feature === undefined) return null
  return (
    <section className={css['chosen']} aria-label={label}>
      <p className={css['label']}>{label}</p>
      <div className={css['head']}>
        <FeatureLine feature={feature} sayable={sayable} />
        {onDrop !== undefined && <IconButton icon={<X size={14} />} label={`Not about “${feature.title}”`} onClick={onDrop} />}
      </div>
      {sayable !== undefined && (
        <div className={css['say']}>
          <blockquote className={css['sentence']}>{sayable.sentence}</blockquote>
          <CopyButton text={sayable.sentence} label="Copy sentence" />
        </div>
      )}
    </section>
  )
}
