import type { FeatureId } from '@parley/shared/model/ids.ts'
import { rankOf } from '@parley/shared/ranking/ranking.ts'
import type { ReactNode } from 'react'
import { useRanking } from '../../store/hooks.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import css from './ranked-table.module.css'

export interface RankFaceProps {
  readonly featureId: FeatureId
  readonly startRank: number | undefined
}

/** The rank among all features, whatever the filter hides, and how far it moved on this visit. */
export function RankFace({ featureId, startRank }: RankFaceProps): ReactNode {
  const rank = useRanking((ranking) => rankOf(ranking, featureId))
  if (rank === null) return <span className={css['none']}>–</span>
  const up = startRank === undefined ? 0 : startRank - rank
  return (
    <>
      <span className={css['rank']}>{rank}</span>
      {up !== 0 && (
        <span className={css['moved']} data-up={up > 0 ? '' : undefined} title={movedText(up)}>
          <span aria-hidden>
            {up > 0 ? '▲' : '▼'}
            {Math.abs(up)}
          </span>
          <VisuallyHidden>{movedText(up)}</VisuallyHidden>
        </span>
      )}
    </>
  )
}

function movedText(up: number): string {
  return `, ${up > 0 ? 'up' : 'down'} ${Math.abs(up)} since this visit began`
}
