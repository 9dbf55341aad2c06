import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import css from './objectives.module.css'

export interface FeatureLineProps {
  readonly feature: Feature
  /** The lane it stands in, in words. */
  readonly place: string
  readonly onOpen: (featureId: FeatureId) => void
  readonly children?: ReactNode
}

/** A feature in a list: pressing its title opens it. */
export function FeatureLine({ feature, place, onOpen, children }: FeatureLineProps): ReactNode {
  return (
    <li className={css['feature']}>
      <span className={css['place']} data-near={feature.horizon === 'now' || feature.horizon === 'next' ? '' : undefined}>
        {place}
      </span>
      <span className={css['key']}>{feature.key ?? ''}</span>
      <button type="button" className={css['open']} title={feature.title} onClick={() => onOpen(feature.id)}>
        {feature.title}
      </button>
      {children}
    </li>
  )
}
