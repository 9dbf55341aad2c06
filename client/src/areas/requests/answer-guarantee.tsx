import type { AnswerFigures } from '@parley/shared/requests/answer-figures.ts'
import type { ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useSales } from '../../store/hooks.ts'
import { NumberField } from '../../ui/number-field.tsx'
import css from './answer-guarantee.module.css'

export interface AnswerGuaranteeProps {
  readonly figures: AnswerFigures
  readonly showsOverdue: boolean
  readonly onOverdue: (shows: boolean) => void
}

const one = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** Whether product keeps its word to answer in time. */
export function AnswerGuarantee({ figures, showsOverdue, onOverdue }: AnswerGuaranteeProps): ReactNode {
  const { open, overdue, medianDays, answered } = figures
  return (
    <dl className={css['figures']} aria-label="Answer guarantee">
      <div className={css['figure']}>
        <dt>Days to answer</dt>
        <dd title={`Median of ${answered} answered in the last 90 days`}>{medianDays === null ? '–' : one.format(medianDays)}</dd>
      </div>
      <div className={css['figure']}>
        <dt>Open</dt>
        <dd>{open}</dd>
      </div>
      <div className={css['figure']} data-bad={overdue.length > 0 ? '' : undefined}>
        <dt>Overdue</dt>
        <dd>
          <button
            type="button"
            className={css['overdue']}
            aria-pressed={showsOverdue}
            aria-label={showsOverdue ? `Show all, not only the ${overdue.length} overdue` : `Show only the ${overdue.length} overdue`}
            onClick={() => onOverdue(!showsOverdue)}
          >
            {overdue.length}
          </button>
        </dd>
      </div>
      <div className={css['promise']}>
        <dt>Answer within</dt>
        <dd>
          <Within />
        </dd>
      </div>
    </dl>
  )
}

const least = 1
const most = 365

function Within(): ReactNode {
  const days = useSales((sales) => sales.settings.answerWithinDays)
  const mayChange = useMaySales('set-policy')
  const carryOut = useCarryOutSales()
  if (!mayChange) return `${days} days`
  return (
    <NumberField
      label="Days within which product answers"
      hideLabel
      value={days}
      min={least}
      max={most}
      step={1}
      unit="days"
      steppers={false}
      onCommit={(next) => next !== null && next !== days && carryOut({ kind: 'set-sales', edit: { answerWithinDays: next } })}
    />
  )
}
