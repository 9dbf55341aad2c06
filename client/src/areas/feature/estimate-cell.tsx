import { criteria, type Criterion, type CriterionId } from '@parley/shared/model/criterion.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import { useState, type ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { Popover } from '../../ui/popover.tsx'
import { EstimateField } from './estimate-field.tsx'
import { figureText, unitText } from './figure-text.ts'
import css from './score-strip.module.css'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface EstimateCellProps {
  readonly feature: Feature
  readonly criterion: CriterionId
}

/** One number of the score; pressing it opens the field that changes it. */
export function EstimateCell({ feature, criterion: id }: EstimateCellProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const [open, setOpen] = useState(false)
  const criterion: Criterion = criteria[id]
  const value = feature.estimates[id] ?? null
  const face = <Face criterion={criterion} value={value} />
  if (!canWrite) return <div className={css['cell']}>{face}</div>
  return (
    <Popover
      title={criterion.name}
      control={{ open, onOpenChange: setOpen }}
      trigger={
        <button type="button" className={css['cell']}>
          {face}
        </button>
      }
    >
      <EstimateField
        criterion={criterion}
        value={value}
        onCommit={(next) => void carryOut({ kind: 'estimate-feature', featureId: feature.id, criterion: id, value: next })}
        onDone={() => setOpen(false)}
      />
    </Popover>
  )
}

function Face({ criterion, value }: { readonly criterion: Criterion; readonly value: number | null }): ReactNode {
  const unit = unitText(criterion)
  return (
    <>
      <span className={css['label']} title={criterion.unit === '' ? criterion.name : `${criterion.name}, ${criterion.unit}`}>
        {criterion.name}
      </span>
      {value === null ? (
        <span className={css['figure']} data-missing>
          Missing
        </span>
      ) : (
        <span className={css['figure']}>
          {figureText(value)}
          {unit !== '' && <span className={css['unit']}>{unit}</span>}
        </span>
      )}
    </>
  )
}
