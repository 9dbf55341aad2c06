import { criteria, type CriterionId } from '@parley/shared/model/criterion.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import { explainDemand } from '@parley/shared/ranking/demand-factor.ts'
import type { Method } from '@parley/shared/ranking/method.ts'
import type { ReactNode } from 'react'
import { usePlan, useRanking } from '../../store/hooks.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { cellFigure } from './figures.ts'
import css from './ranked-table.module.css'

export interface ScoreCellProps {
  readonly index: number
  readonly feature: Feature
  readonly method: Method
  readonly best: number | null
  readonly isTabStop: boolean
}

/** The score as a number and as a share of the best one; its tooltip is the formula with this feature's numbers. */
export function ScoreCell({ index, feature, method, best, isTabStop }: ScoreCellProps): ReactNode {
  const { weights, demandWeight } = usePlan((plan) => plan.settings)
  const demandScore = usePlan((plan) => plan.demand.get(feature.id)?.score)
  const scored = useRanking((ranking) => ranking.scored.get(feature.id))
  const score = scored?.score ?? null
  const explanation = method.explain(feature.estimates, weights) + (score === null ? '' : explainDemand(demandWeight, demandScore))
  return (
    <Tooltip label={explanation} side="left">
      <td
        aria-colindex={index}
        aria-readonly
        aria-description={explanation}
        className={css['cell']}
        data-column="score"
        tabIndex={isTabStop ? 0 : -1}
      >
        {score === null ? (
          <span className={css['lacks']}>{lackText(scored?.missing ?? [])}</span>
        ) : (
          <>
            <span className={css['score']}>{cellFigure(score)}</span>
            <span className={css['track']} aria-hidden>
              <span className={css['fill']} style={{ inlineSize: `${share(score, best)}%` }} />
            </span>
          </>
        )}
      </td>
    </Tooltip>
  )
}

function lackText(missing: readonly CriterionId[]): string {
  if (missing.length === 0) return 'No score'
  const [first, ...others] = missing.map((criterion) => criteria[criterion].name.toLowerCase())
  return others.length === 0 ? `Needs ${first}` : `Needs ${first} + ${others.length}`
}

function share(score: number, best: number | null): number {
  return best === null || best <= 0 ? 0 : Math.max(0, Math.min(100, (100 * score) / best))
}
