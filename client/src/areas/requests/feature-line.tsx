import type { Sayable } from '@parley/shared/guidance/guidance.ts'
import { laneOf, type Feature } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { windowText } from '../../words/window-text.ts'
import { verdictNames } from '../../words/sales-words.ts'
import css from './feature-line.module.css'
import { laneNames } from '../../words/feature-names.ts'

export interface FeatureLineProps {
  readonly feature: Feature
  readonly sayable: Sayable | undefined
}

/** A feature in two short lines: what it is, and below where it stands and what may be said of it. */
export function FeatureLine({ feature, sayable }: FeatureLineProps): ReactNode {
  return (
    <span className={css['feature']}>
      <span className={css['title']}>
        {feature.key !== null && <span className={css['key']}>{feature.key}</span>}
        {feature.title}
      </span>
      <span className={css['facts']}>
        <span>{standingText(feature)}</span>
        {sayable !== undefined && (
          <span className={css['verdict']} data-verdict={sayable.verdict}>
            {verdictNames[sayable.verdict]}
          </span>
        )}
      </span>
    </span>
  )
}

/** Lane and window, "Next · Q1 2027". */
function standingText(feature: Feature): string {
  const lane = laneOf(feature)
  const where = lane === null ? (feature.deletedAt === null ? 'Declined' : 'Deleted') : laneNames[lane]
  return feature.window === null || lane === null || lane === 'shipped' ? where : `${where} · ${windowText(feature.window)}`
}
