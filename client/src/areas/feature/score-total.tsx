import { Popover as Base } from '@base-ui/react/popover'
import type { Feature } from '@parley/shared/model/feature.ts'
import { explainDemand } from '@parley/shared/ranking/demand-factor.ts'
import type { Method } from '@parley/shared/ranking/method.ts'
import { rankOf } from '@parley/shared/ranking/ranking.ts'
import { useState, type ReactNode } from 'react'
import { usePlan, useRanking } from '../../store/hooks.ts'
import popover from '../../ui/popover.module.css'
import { ordinal } from './feature-words.ts'
import { figureText } from './figure-text.ts'
import css from './score-strip.module.css'
import total from './score-total.module.css'

export interface ScoreTotalProps {
  readonly feature: Feature
  readonly method: Method
}

/** Score and rank; pointing at it, focusing it or pressing it shows the formula with this feature's numbers. */
export function ScoreTotal({ feature, method }: ScoreTotalProps): ReactNode {
  const { weights, demandWeight } = usePlan((plan) => plan.settings)
  const demandScore = usePlan((plan) => plan.demand.get(feature.id)?.score)
  const score = useRanking((ranking) => ranking.scored.get(feature.id)?.score ?? null)
  const rank = useRanking((ranking) => rankOf(ranking, feature.id))
  const count = useRanking((ranking) => ranking.order.length)
  const isRanked = useRanking((ranking) => ranking.scored.has(feature.id))
  const [open, setOpen] = useState(false)
  const explanation = method.explain(feature.estimates, weights) + (score === null ? '' : explainDemand(demandWeight, demandScore))
  const place = placeText({ rank, count, isRanked })
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger
        openOnHover
        delay={200}
        className={css['cell']}
        data-total=""
        aria-description={explanation}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        <span className={css['label']}>{method.name}</span>
        <span className={css['figure']}>{score === null ? '–' : figureText(score)}</span>
        <span className={css['rank']}>{place}</span>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={popover['positioner']} side="bottom" align="end" sideOffset={6} collisionPadding={8}>
          <Base.Popup className={popover['popup']} initialFocus={false} finalFocus={false}>
            <Base.Title className={popover['title']}>
              {method.name}
              {rank === null ? '' : `, ${place}`}
            </Base.Title>
            <p className={total['sum']}>{explanation}</p>
            <p className={total['formula']}>{method.formula}</p>
            <p className={total['formula']}>{method.summary}</p>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface Standing {
  readonly rank: number | null
  readonly count: number
  readonly isRanked: boolean
}

function placeText({ rank, count, isRanked }: Standing): string {
  if (!isRanked) return 'Not ranked'
  return rank === null ? 'No score yet' : `${ordinal(rank)} of ${count}`
}
