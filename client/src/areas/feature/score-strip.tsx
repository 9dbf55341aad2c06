import type { Feature } from '@parley/shared/model/feature.ts'
import { methods } from '@parley/shared/ranking/methods.ts'
import type { ReactNode } from 'react'
import { usePlan } from '../../store/hooks.ts'
import { EstimateCell } from './estimate-cell.tsx'
import css from './score-strip.module.css'
import { ScoreTotal } from './score-total.tsx'

export interface ScoreStripProps {
  readonly feature: Feature
}

/** The numbers the chosen method asks for, and what it makes of them. */
export function ScoreStrip({ feature }: ScoreStripProps): ReactNode {
  const methodId = usePlan((plan) => plan.settings.methodId)
  const method = methods[methodId]
  return (
    <fieldset className={css['strip']} aria-label={`${method.name} score`}>
      {method.criteria.map((criterion) => (
        <EstimateCell key={criterion} feature={feature} criterion={criterion} />
      ))}
      <ScoreTotal feature={feature} method={method} />
    </fieldset>
  )
}
