import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import css from './company-page.module.css'

export interface FeatureLinkProps {
  readonly featureId: FeatureId
  readonly title: string | undefined
  readonly onOpen: (featureId: FeatureId) => void
}

/** Opens a feature beside the page. */
export function FeatureLink({ featureId, title, onOpen }: FeatureLinkProps): ReactNode {
  return (
    <button type="button" className={css['link']} onClick={() => onOpen(featureId)}>
      {title ?? 'A feature that is gone'}
    </button>
  )
}
