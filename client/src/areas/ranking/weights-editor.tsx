import { criteria } from '@parley/shared/model/criterion.ts'
import { weightedCriteria } from '@parley/shared/model/method.ts'
import { weightShares } from '@parley/shared/ranking/weight-shares.ts'
import { Scale } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMay, usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import css from './weights-editor.module.css'

/** How much each driver counts. Weights need not add up: what matters is the share of each. */
export function WeightsEditor(): ReactNode {
  const weights = usePlan((plan) => plan.settings.weights)
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const shares = weightShares(weightedCriteria.map((criterion) => weights[criterion] ?? 0))
  return (
    <Popover
      title="Weights"
      trigger={
        <Button variant="ghost" icon={<Scale size={14} />}>
          Weights
        </Button>
      }
    >
      <ul className={css['list']}>
        {weightedCriteria.map((criterion, index) => (
          <li key={criterion} className={css['row']}>
            <NumberField
              label={criteria[criterion].name}
              value={weights[criterion] ?? 0}
              min={0}
              max={100}
              step={5}
              disabled={!canWrite}
              onCommit={(weight) =>
                weight !== null && carryOut({ kind: 'weigh-criterion', criterion, weight: Math.min(100, Math.max(0, weight)) })
              }
            />
            <span className={css['share']}>{Math.round(100 * (shares?.[index] ?? 0))} %</span>
          </li>
        ))}
      </ul>
      <p className={css['note']}>
        {shares === null
          ? 'With every weight at 0 nothing has a score.'
          : 'The share of each is what counts. Everybody’s ranking changes at once.'}
      </p>
    </Popover>
  )
}
