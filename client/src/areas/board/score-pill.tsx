import { criteria } from '@parley/shared/model/criterion.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { methods } from '@parley/shared/ranking/methods.ts'
import { rankOf, type Scored } from '@parley/shared/ranking/ranking.ts'
import { Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import { useRanking } from '../../store/hooks.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import css from './card.module.css'

export interface ScorePillProps {
  readonly featureId: FeatureId
  /** The number alone, for compact cards. */
  readonly isBare?: boolean
}

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, notation: 'compact' })

/** What a feature scores by the roadmap's method, and which place that is. */
export function ScorePill({ featureId, isBare = false }: ScorePillProps): ReactNode {
  const scored = useRanking((ranking) => ranking.scored.get(featureId))
  const rank = useRanking((ranking) => rankOf(ranking, featureId))
  const method = useRanking((ranking) => methods[ranking.methodId].name)
  if (scored === undefined) return null
  const label = scoreLabel(scored, rank, method)
  const isEmpty = scored.score === null
  return (
    <>
      <span className={css['score']} title={label} data-empty={isEmpty ? '' : undefined}>
        <VisuallyHidden>{label}</VisuallyHidden>
        {!isBare && !isEmpty && <Zap size={12} aria-hidden />}
        <span aria-hidden>{scored.score === null ? '–' : format.format(scored.score)}</span>
      </span>
      {!isBare && rank !== null && (
        <span className={css['rank']} aria-hidden>
          #{rank}
        </span>
      )}
    </>
  )
}

export function scoreLabel({ score, missing }: Scored, rank: number | null, method: string): string {
  if (score !== null) return `${method} ${format.format(score)}${rank === null ? '' : `, rank ${rank}`}`
  if (missing.length === 0) return `No ${method} score`
  return `No ${method} score: ${missing.map((criterion) => criteria[criterion].name.toLowerCase()).join(', ')} missing`
}
