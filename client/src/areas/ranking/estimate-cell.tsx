import { criteria, type Criterion, type CriterionId } from '@parley/shared/model/criterion.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { CellEditor } from './cell-editor.tsx'
import { cellFigure } from './figures.ts'
import css from './ranked-table.module.css'

export interface EstimateCellProps {
  readonly criterion: CriterionId
  readonly index: number
  readonly feature: Feature
  readonly canWrite: boolean
  readonly isTabStop: boolean
  readonly draft: string | null
}

/** One estimate of one feature, edited where it stands. */
export function EstimateCell({ criterion: id, index, feature, canWrite, isTabStop, draft }: EstimateCellProps): ReactNode {
  const criterion: Criterion = criteria[id]
  const value = feature.estimates[id] ?? null
  return (
    <td
      aria-colindex={index}
      aria-readonly={!canWrite}
      className={css['estimate']}
      data-column={id}
      data-name={criterion.name}
      data-missing={value === null ? '' : undefined}
      tabIndex={isTabStop && draft === null ? 0 : -1}
    >
      {draft === null ? (
        <Figure value={value} unit={criterion.unit === '%' ? '%' : ''} canWrite={canWrite} />
      ) : (
        <CellEditor criterion={criterion} title={feature.title} value={value} draft={draft} />
      )}
    </td>
  )
}

interface FigureProps {
  readonly value: number | null
  readonly unit: string
  readonly canWrite: boolean
}

function Figure({ value, unit, canWrite }: FigureProps): ReactNode {
  if (value === null) return <span className={css['missing']}>{canWrite ? 'Add' : 'Missing'}</span>
  return (
    <span className={css['figure']}>
      {cellFigure(value)}
      {unit !== '' && <span className={css['unit']}> {unit}</span>}
    </span>
  )
}
